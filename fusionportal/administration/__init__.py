"""The system administrator's pages: health, people and agencies, and no case content."""
