"""People, their posts and training, and the standing these come to."""
