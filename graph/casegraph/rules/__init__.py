"""Rules that a whole graph must keep: each yields diagnostics."""
