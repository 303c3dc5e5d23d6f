"""The control interface: tests and the page act as people through it, and look at everything."""
