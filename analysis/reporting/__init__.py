"""From the built tables to the site: exhibits declared once, pages made from them.

Not for computing rates (`rates/`). The pages themselves, words and calls to `show`, are in
`reports/`.
"""
