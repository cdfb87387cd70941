"""The pages of the forces as ready-made Markdown: one Python run for all, no kernel for any.

`pages` puts a page together; each other module makes one part of it from `Facts`. Rates and
classes are read or asked of `rates` and `standing`, never computed a second way here.
"""

from analysis.reporting.force_pages.pages import force_pages_among, write_force_pages

__all__ = ["force_pages_among", "write_force_pages"]
