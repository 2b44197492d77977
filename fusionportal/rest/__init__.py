"""What every API view has in common."""
