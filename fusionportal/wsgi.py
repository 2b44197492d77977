"""The web server's way in."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fusionportal.settings")
application = get_wsgi_application()

# Only importable once the apps are loaded, which the line above does.
from fusionportal.startup import refuse_a_void_wall  # noqa: E402

refuse_a_void_wall()
