"""The portal's own settings on a database of the benchmarks', and doors without TLS."""

from fusionportal.settings import *  # noqa: F403
from fusionportal.settings import BASE, DATABASES, TEMPLATES

DATABASE = "portal_bench"
DATABASES["default"]["NAME"] = DATABASE
ROOT_URLCONF = "benchmarks.addresses"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "desk"
SECOND_STEP = False
ALLOWED_HOSTS = ["testserver"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
LOGGING = {"version": 1, "disable_existing_loggers": False, "root": {"level": "ERROR"}}
TEMPLATES[0]["DIRS"] = [*TEMPLATES[0]["DIRS"], BASE / "benchmarks" / "templates"]
