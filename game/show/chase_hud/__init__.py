"""What stands over the chase."""
