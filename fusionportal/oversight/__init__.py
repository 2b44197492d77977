"""The privacy officer's, auditor's and administrator's rooms."""
