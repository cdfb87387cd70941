"""Refresh: brings what the publishers have out since into `data/raw`, and tells what changed.

Between `fetch` (how to ask) and `build` (what to make of it). Reads no cells itself.
"""
