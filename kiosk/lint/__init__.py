"""What an editor should know beside the errors: what only looks bad, or could be said better. No Qt."""
