"""The exhibit for who edits it: laid out at a wall's size in a window, with a bar for staff and the problems below."""
