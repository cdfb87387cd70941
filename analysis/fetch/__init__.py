"""Fetch: asks the publishers for their files, politely, and stores what is whole.

`client` asks; `govuk` and `pages` find what is published; `lock` keeps two runs apart.
Not for reading what a file says, nor for deciding which edition is wanted.
"""
