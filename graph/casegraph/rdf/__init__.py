"""The graph as RDF: lifted once, for every export, query and library alike."""
