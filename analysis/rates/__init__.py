"""Rates and their uncertainty: pure functions on numbers and frames, and the series declared.

Not for reading published files (`ingest/`) nor for showing anything (`reporting/`).
"""
