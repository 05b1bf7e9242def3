"""One document and a profile in, what the document says out: pure functions that see nothing else."""
