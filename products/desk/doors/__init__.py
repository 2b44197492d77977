"""The doors of the products desk."""
