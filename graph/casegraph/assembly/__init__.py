"""The statements of all documents together: names resolved, links followed, one node for one thing."""
