"""What happens when: the state machine, the opening hours and the cycle."""
