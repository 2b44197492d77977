"""The description of the API, for whoever may sign in."""

from drf_spectacular.views import SpectacularAPIView

from fusionportal.rest.doors import DeclaredDuty
from privacy.doors import Door


class Schema(SpectacularAPIView):
    """Describe every API address in OpenAPI."""

    door = Door(signed_in=True, api=True)
    permission_classes = [DeclaredDuty]
