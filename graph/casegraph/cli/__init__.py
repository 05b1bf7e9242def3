"""The command `casegraph`: parse options, make one call, report."""
