"""The second pass of `kiosk check`: how the bundle looks on the real glass, offscreen.

The glass is read and never written: texts say by themselves whether they were cut, and nothing is asked of them while
an exhibit runs.
"""
