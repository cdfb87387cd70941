"""The publications: one module a source, its layout beside it, and the registry of them all."""
