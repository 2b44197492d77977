"""What pages are made of and no feature owns, such as form fields any app may ask with."""
