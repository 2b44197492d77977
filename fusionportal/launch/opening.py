"""Telling the person at the terminal, and their browser, where the portal is."""

import os
import sys
import webbrowser


def welcome(address: str, accounts: str, no_browser: bool) -> None:
    """Print the address and the accounts, and open a browser where there is a screen."""
    print(f"\n  FusionPortal, a demonstration: {address}\n")
    for line in accounts.rstrip().splitlines():
        print(f"  {line}")
    print(f"\n  Everyone you can sign in as: {address}demo/\n  Ctrl-C stops it.\n", flush=True)
    if not no_browser and has_screen():
        webbrowser.open(address)


def has_screen() -> bool:
    """Whether a browser opened here would be seen by the person who started the portal."""
    if os.environ.get("SSH_CONNECTION"):
        return False
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
