"""Handing a kept file to a browser that must neither guess at it, run it nor keep it."""

from django.http import FileResponse, Http404

from .choices import FileState
from .models import Attachment
from .storing import kept_path


def whole(file: Attachment) -> FileResponse:
    """Answer with a checked file as a download; one that is not checked is not there."""
    return _sealed(
        file, file.path, as_attachment=True, filename=file.name, content_type="application/octet-stream"
    )


def small_picture(file: Attachment) -> FileResponse:
    """Answer with the small picture of a checked file, made by us."""
    return _sealed(file, file.preview, content_type="image/jpeg")


def _sealed(file: Attachment, name: str, **more) -> FileResponse:
    if file.state != FileState.CLEAN or not name:
        raise Http404
    try:
        stream = kept_path(name).open("rb")
    except (OSError, ValueError):
        raise Http404 from None
    answer = FileResponse(stream, **more)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    return answer
