"""Run by Quarto before it renders: builds what has changed and writes the downloads."""

from analysis.build import build
from analysis.paths import data_dir
from analysis.reporting.data import data
from analysis.reporting.downloads import write_downloads

build(data_dir())
write_downloads(data())
