"""Published police misconduct outcomes of England and Wales: raw files to rates to reports."""

__version__ = "0.1.0"
