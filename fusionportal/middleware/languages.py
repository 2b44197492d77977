"""Public pages speak the reader's language; the desk speaks English."""

from django.conf import settings
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

from .sessions import is_public


class PublicLanguages(LocaleMiddleware):
    """Choose a language on public pages only.

    The desk has no translation of its own: words it shares with public pages would otherwise turn Spanish
    between English ones.
    """

    def process_request(self, request):
        if is_public(request.path_info):
            super().process_request(request)
            return
        translation.activate(settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = translation.get_language()
