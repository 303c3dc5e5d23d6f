"""The composition root: the one place that constructs adapters and joins them."""
