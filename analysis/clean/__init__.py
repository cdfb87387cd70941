"""The clean tables: their schemas and checks, and the database that is built whole or not at all.

Not for reading published files (`ingest/`) nor for rates (`rates/`).
"""
