"""What a file must be before anybody may open it, and how its hidden details are removed."""
