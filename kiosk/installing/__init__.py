"""Content that is put on a kiosk as one file: taken in whole or not at all, and left again if it fails."""
