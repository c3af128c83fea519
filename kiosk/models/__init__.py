"""What QML binds to: thin Qt objects that live as long as the program."""
