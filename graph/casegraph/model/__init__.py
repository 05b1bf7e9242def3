"""The typed graph and the documents it comes from; standard library only."""
