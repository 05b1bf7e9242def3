"""The ways of reading the value of a field, each by the name that profiles call it."""
