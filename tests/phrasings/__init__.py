"""The phrasing catalogue: how newsrooms word things, and how each wording must be read."""
