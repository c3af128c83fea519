"""What the records say: in sentences, as a table, and as a page to print."""
