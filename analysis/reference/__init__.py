"""Names: forces, standards and outcomes, and the resolver that knows their spellings."""
