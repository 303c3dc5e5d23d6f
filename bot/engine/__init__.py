"""The durable queue: every accepted turn is answered, in order within its conversation."""
