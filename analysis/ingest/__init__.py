"""From raw files to records: sidecars, cells read as text, and the layouts that map them.

Not for fetching (`fetch/`) nor for tables of the database (`clean/`).
"""
