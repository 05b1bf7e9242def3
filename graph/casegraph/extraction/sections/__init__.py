"""The walk over the outline of a document: what each section speaks of, and what is told of that."""
