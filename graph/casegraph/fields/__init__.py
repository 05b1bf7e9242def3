"""One written value made into one typed value; no file, no place, no library."""
