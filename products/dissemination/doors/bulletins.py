"""Public bulletins: what was released to everyone, as a page first and as a PDF second."""

from django.core.cache import cache
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from privacy.doors import anyone
from products.dissemination.bulletins import public_bulletin, public_bulletins
from products.dissemination.paper import laid_out, printed_for_everyone
from products.dissemination.shown import expired
from products.documents.plain import from_data

WHY = "Shows what was released to everyone, and nothing else that the center holds"
HOUR = 3600
five_minutes = cache_control(public=True, max_age=300)


@require_GET
@anyone(WHY)
@five_minutes
def bulletins(request):
    """List bulletins released to everyone."""
    return render(request, "public/bulletins.html", {"bulletins": public_bulletins()})


@require_GET
@anyone(WHY)
@five_minutes
def bulletin(request, number):
    """Show one bulletin, or say that it was taken back."""
    rendition = public_bulletin(number)
    context = {"rendition": rendition, "expired": expired(rendition)}
    if rendition.recalled_at is None:
        context["drawn"] = laid_out(from_data(rendition.content))
    return render(request, "public/bulletin.html", context)


@require_GET
@anyone(WHY)
@five_minutes
def pdf(request, number):
    """Hand over one bulletin as a PDF, printed once an hour at most."""
    rendition = public_bulletin(number)
    if rendition.recalled_at:
        return redirect("public_bulletin", number=rendition.number)
    key = f"bulletin-{rendition.checksum}"
    content = cache.get(key)
    if content is None:
        content = printed_for_everyone(rendition)
        cache.set(key, content, HOUR)
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{rendition.number}.pdf"'
    return answer
