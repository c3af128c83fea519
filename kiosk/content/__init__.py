"""What a bundle says: models, reading, problems. No Qt."""
