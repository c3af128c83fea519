"""What the kiosk writes down: counts in SQLite, never anything about a visitor."""
