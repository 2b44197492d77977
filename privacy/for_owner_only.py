"""Opens files that nobody but the account the portal runs under may read."""

import os


def for_owner_only(path: str, flags: int) -> int:
    """Open a file as ``open(..., opener=for_owner_only)`` does, readable and writable by its owner alone."""
    return os.open(path, flags, 0o600)
