"""The pages of the contract, as they are rendered."""

PAGES = [
    "index.html",
    "trends.html",
    "forces/index.html",
    "standards.html",
    "outcomes.html",
    "cases.html",
    "quality.html",
    "changes.html",
    "methods.html",
    "data.html",
]
