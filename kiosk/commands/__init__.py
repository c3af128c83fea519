"""One file a command; `kiosk/cli.py` joins them. What a command needs is imported when it runs."""
