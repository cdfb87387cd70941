"""From published prose to draft records of the register: read, code by rule, review, accept."""
