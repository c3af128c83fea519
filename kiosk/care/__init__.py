"""Unattended running."""
