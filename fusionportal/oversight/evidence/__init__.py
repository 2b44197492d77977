"""The evidence pack: the questions an audit asks, answered from what the portal holds."""
