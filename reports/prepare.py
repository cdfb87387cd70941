"""Run by Quarto before it renders: builds what has changed, writes downloads and forces' pages."""

from analysis.build import build
from analysis.paths import data_dir
from analysis.reporting.data import data
from analysis.reporting.downloads import write_downloads
from analysis.reporting.force_pages import write_force_pages

build(data_dir())
write_downloads(data())
write_force_pages(data())
