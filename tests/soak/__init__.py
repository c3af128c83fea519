"""Long runs, asked for by hand."""
