"""What the database carries besides its tables: macros and views, in plain DuckDB SQL."""
