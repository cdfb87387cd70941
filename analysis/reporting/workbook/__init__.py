"""Workbooks of the exhibits, ODS and XLSX, made so that everyone can read them.

They follow the Analysis Function's guidance on releasing statistics in spreadsheets: a cover, a
table of contents, notes, then one table a sheet below its title, with one header row, no merged
and no empty cells. The CSV is for programs; not for computing anything.
"""

from analysis.reporting.workbook.contents import workbook_of
from analysis.reporting.workbook.ods import ods_bytes
from analysis.reporting.workbook.xlsx import xlsx_bytes

__all__ = ["ods_bytes", "workbook_of", "xlsx_bytes"]
