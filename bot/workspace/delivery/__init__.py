"""How events and interactions reach the app: Socket Mode or signed HTTP, with redelivery."""
