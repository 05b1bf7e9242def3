"""The page that extraction reads: its outline, titles and labels, and how lines become passages."""
