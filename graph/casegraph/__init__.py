"""Compile case studies and theory documents into a knowledge graph."""
