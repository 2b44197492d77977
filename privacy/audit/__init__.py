"""The trail of who read, decided and disclosed what."""
