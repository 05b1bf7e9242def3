"""Diagrams: arrows, states, trees of decisions, values, and what the labels of their ends name."""
