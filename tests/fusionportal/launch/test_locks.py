"""The locks name packages and hashes, and nobody's registry."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
LOCKS = [*sorted((ROOT / "requirements").glob("*.lock")), *(ROOT / "assets").glob("package-lock.json")]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_holds_no_address_and_no_path(lock):
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert "file:" not in text
    assert "--find-links" not in text
    assert "index-url" not in text


@pytest.mark.parametrize(
    "lock", [path for path in LOCKS if path.suffix == ".lock"], ids=lambda path: path.name
)
def test_every_locked_package_has_a_hash(lock):
    packages = lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    assert packages
    assert [line for line in packages if "--hash=sha256:" not in line] == []
