"""The exhibits of the site, a module a page: each a function from the tables to an Exhibit."""
