# The portal for production: web, worker, beat and migration are one image with four commands.
# Debian, because some packages ship no wheels for other C libraries.

FROM node:24-bookworm-slim AS node

FROM python:3.13-slim-bookworm AS packages
COPY requirements/prod.lock /tmp/prod.lock
RUN python -m venv /opt/portal \
 && /opt/portal/bin/pip install --no-cache-dir --require-hashes --only-binary :all: --requirement /tmp/prod.lock

FROM packages AS assets
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /portal
COPY . .
RUN /opt/portal/bin/python -c "from fusionportal.launch.assets import build; raise SystemExit(not build())" \
 && rm -rf .venv
# The values are only there to be read: collecting files signs nothing and connects to nothing.
RUN SECRET_KEY=unused FIELD_KEYS=unused-while-the-image-is-being-built DATABASE_URL=postgres://unused/unused REDIS_URL=redis://unused/0 STATIC_ROOT=/portal/static \
    /opt/portal/bin/python manage.py collectstatic --no-input --verbosity 0

FROM python:3.13-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /data portal && install -d -o portal -m 700 /data
COPY --from=packages /opt/portal /opt/portal
COPY --from=assets /portal /portal
ENV PATH=/opt/portal/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=fusionportal.settings \
    FUSIONPORTAL_VAR=/data \
    STATIC_ROOT=/portal/static
WORKDIR /portal
USER portal
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "fusionportal.wsgi", "--bind", "0.0.0.0:8000", "--workers", "3", "--threads", "4", \
     "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
