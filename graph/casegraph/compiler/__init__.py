"""The order of things: compile a workspace, publish its files."""
