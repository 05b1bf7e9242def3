"""The graph measured, grouped and laid out; networkx stays in here."""
