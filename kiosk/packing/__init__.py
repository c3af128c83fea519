"""A bundle packed into one file, and the signature that says who made it."""
