"""The service: one application for the page, the workbench, the interface for programs and SPARQL."""
