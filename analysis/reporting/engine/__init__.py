"""The builtin engine: renders a Quarto website folder where Quarto is not installed.

It reads what our own pages use of Quarto, so that the same folder renders with `quarto render` too.
It is not a replacement for Quarto: no `.md` or `.ipynb` pages, no other language than Python, no
TeX, no shortcode but `include`, no themes, and `pre-render` and `post-render` are not run.
"""

from analysis.reporting.engine.site import RenderReport, render_site

__all__ = ["RenderReport", "render_site"]
