"""The addresses this floor answers, feature by feature."""

urlpatterns = []
