"""Tables whose header the profile knows: concepts, attributes, relations, matrices, comparisons and cards."""
