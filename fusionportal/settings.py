"""Names and numbers; production is the default."""

from datetime import timedelta
from pathlib import Path

from celery.schedules import crontab

from fusionportal import env

BASE = Path(__file__).resolve().parent.parent

# -- Building ----------------------------------------------------------------

DEBUG = env.flag("DEBUG")
DEMO = env.flag("DEMO")
ROOT_URLCONF = "fusionportal.urls"
WSGI_APPLICATION = "fusionportal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "partners.User"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "pgtrigger",
    "guardian",
    "rest_framework",
    "drf_spectacular",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "privacy",
    "partners",
    "tips",
    "intelligence",
    "products",
    "fusionportal",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "fusionportal.middleware.sessions.ApartSessions",
    "fusionportal.middleware.languages.PublicLanguages",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "fusionportal.middleware.idle.IdleLimit",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "fusionportal.own.second_step.SecondStep",
    "fusionportal.middleware.standing.WhoIsReading",
    "fusionportal.middleware.gate.Gate",
    "fusionportal.errors.MovedOn",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "fusionportal.context.chrome",
            ],
        },
    },
]

LANGUAGE_CODE = "en-us"
LANGUAGES = [("en", "English"), ("es", "Español")]
LOCALE_PATHS = [BASE / "fusionportal" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.text("CENTER_TIME_ZONE", "America/Chicago")

# -- Stores ------------------------------------------------------------------

VAR = env.folder("FUSIONPORTAL_VAR", BASE / "var")
DATABASES = {"default": env.database()}
CELERY_BROKER_URL, _cache = env.broker()
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": _cache,
        "OPTIONS": {"socket_timeout": 2, "socket_connect_timeout": 1},
    }
}
AUDIT_ANCHOR = env.folder("AUDIT_ANCHOR", VAR / "audit" / "anchor.jsonl")
AUDIT_SPOOL = env.folder("AUDIT_SPOOL", VAR / "audit" / "spool.jsonl")
INTAKE_ROLE = env.text("INTAKE_ROLE", "portal_intake")
SESSION_ENGINE = "django.contrib.sessions.backends.db"
MEDIA_ROOT = VAR / "files"
STATIC_URL = "/static/"
STATIC_ROOT = env.folder("STATIC_ROOT", VAR / "static")
STATICFILES_DIRS = [
    path
    for path in [
        BASE / "assets" / "build",
        BASE / "assets" / "plain",
        BASE / "assets" / "scripts",
        ("icons", BASE / "assets" / "icons"),
    ]
    if (path[1] if isinstance(path, tuple) else path).exists()
]
ASSETS_BUILT = (BASE / "assets" / "build" / "css" / "desk.css").exists()
WHITENOISE_USE_FINDERS = DEMO or DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEMO or DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
EMAIL_BACKEND = env.text("EMAIL_BACKEND", "django.core.mail.backends.filebased.EmailBackend")
EMAIL_FILE_PATH = VAR / "mail"
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("CENTER_MAIL_FROM", "portal@msfc.example")

CELERY_TIMEZONE = TIME_ZONE
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_TIME_LIMIT = 600
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    "socket_timeout": 5,
    "socket_connect_timeout": 1,
    "max_retries": 1,
}
SWEEP_EVERY = env.seconds("SWEEP_EVERY", 20)
RETRY_AFTER = env.seconds("RETRY_AFTER", 15)
WAKE_AFTER = env.seconds("WAKE_AFTER", 60)
CELERY_BEAT_SCHEDULE = {
    "carry what is due": {"task": "privacy.sweep_outbox", "schedule": SWEEP_EVERY},
    "seal the trail": {"task": "privacy.seal_trail", "schedule": 15.0},
    "glance at the trail": {"task": "privacy.glance_at_trail", "schedule": 60.0},
    "check the whole trail": {"task": "privacy.check_trail", "schedule": 24 * 3600.0},
    "look for what nobody may hold": {
        "task": "privacy.check_access",
        "schedule": 300.0,
        "kwargs": {"quick": True},
    },
    "compare effective access": {"task": "privacy.check_access", "schedule": crontab(hour=2, minute=0)},
    "release what is due": {"task": "products.sweep_releases", "schedule": SWEEP_EVERY * 1.5},
    "wake what waits": {"task": "tips.sweep_waiting", "schedule": SWEEP_EVERY * 3},
    "weigh touched selectors": {"task": "tips.weigh_touches", "schedule": 300.0},
    "reconcile referrals": {"task": "tips.reconcile_referrals", "schedule": 300.0},
    "go on with signed purges": {"task": "privacy.resume_purges", "schedule": 300.0},
    "forget answered requests": {"task": "privacy.forget_redress", "schedule": crontab(hour=7, minute=30)},
    "prompt owners": {"task": "privacy.prompt_owners", "schedule": crontab(hour=7, minute=0)},
    "gather what is due": {"task": "privacy.prepare_purge", "schedule": crontab(hour=8, minute=0)},
    "tell of views": {"task": "tips.tell_of_views", "schedule": 600.0},
    "forget expired drafts": {"task": "tips.forget_drafts", "schedule": 3600.0},
}

# -- Locks: production is the default ----------------------------------------

SECRET_KEY = env.text("SECRET_KEY")
AUDIT_SIGNING_KEY = env.text("AUDIT_SIGNING_KEY", "")
AUDIT_EARLIER_KEYS = env.words("AUDIT_EARLIER_KEYS")
FIELD_KEYS = env.secrets("FIELD_KEYS")
RECEIPT_PEPPER = env.text("RECEIPT_PEPPER", SECRET_KEY)
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]" if DEMO or DEBUG else "")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")
_tls = not (DEBUG or DEMO)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _tls
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY") else None
SECURE_HSTS_SECONDS = 31_536_000 if _tls else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = _tls
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_NAME = "__Host-desk" if _tls else "desk"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 12 * 3600
CSRF_FAILURE_VIEW = "fusionportal.errors.stale_form"
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_HANDLERS = ["tips.intake.arriving.QuarantineHandler"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "media-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}

AUTHENTICATION_BACKENDS = [
    "fusionportal.own.backend.PortalBackend",
    "partners.people.backends.PolicyBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/signed-out/"
ACCOUNT_ADAPTER = "partners.people.adapters.ClosedDoor"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_RATE_LIMITS = {"login_failed": "5/15m/key,50/15m/ip"}
SECOND_STEP = env.flag("SECOND_STEP", not DEMO)
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "FusionPortal"
ANONYMOUS_USER_NAME = None
GUARDIAN_GET_INIT_ANONYMOUS_USER = None
GUARDIAN_MONKEY_PATCH_USER = False
GUARDIAN_RAISE_403 = False
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]  # PolicyBackend answers instead, by the policy's own condition

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "fusionportal.rest.keys.SystemKeys",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["fusionportal.rest.doors.DeclaredDuty"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [
        "fusionportal.rest.parsing.ShallowJSONParser",
        "rest_framework.parsers.MultiPartParser",
    ],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "fusionportal.rest.words.in_words",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {"TITLE": "FusionPortal", "VERSION": "1", "SERVE_INCLUDE_SCHEMA": False}

FORM_RENDERER = "fusionportal.forms.PortalRenderer"

# -- Policy knobs: reviewed by the privacy officer ---------------------------

CENTER = {
    "name": env.text("CENTER_NAME", "Meridian State Fusion Center"),
    "short_name": env.text("CENTER_SHORT_NAME", "MSFC"),
    "state": env.text("CENTER_STATE", "State of Meridian"),
    "phone": env.text("CENTER_PHONE", "800-555-0142"),
    "watch_phone": env.text("CENTER_WATCH_PHONE", "800-555-0199"),
    "jttf_phone": env.text("CENTER_JTTF_PHONE", "800-555-0111"),
    "address": env.text("CENTER_ADDRESS", "http://127.0.0.1:8000"),
    "mail": env.text("CENTER_MAIL", "watch@msfc.example"),
    "tip_prefix": env.text("CENTER_TIP_PREFIX", "FC"),
    "hours": env.text("CENTER_HOURS", "Every day, 6 am to midnight."),
}
# One sentence above every page, such as when the portal will be away; 911 and the numbers stay.
NOTICE = env.text("CENTER_NOTICE", "")
IDLE_LIMIT = timedelta(minutes=30)
SIGN_IN_LIMIT = timedelta(hours=12)
DRAFT_LIFE = timedelta(days=7)
RECEIPT_SHOWN_FOR = timedelta(minutes=30)
# Whether what is told of somebody under 18 waits for a notice before it becomes criminal intelligence.
JUVENILE_NOTICE = env.flag("JUVENILE_NOTICE", True)
FIRST_LOOK = {
    "IMMEDIATE": timedelta(minutes=15),
    "HIGH": timedelta(hours=1),
    "ROUTINE": timedelta(hours=4),
}
FILE_LIMIT_BYTES = 100 * 1024 * 1024
FILE_LIMIT_COUNT = 10
ACKNOWLEDGE_WITHIN = {
    "immediate": timedelta(minutes=15),
    "urgent": timedelta(hours=2),
    "routine": timedelta(hours=24),
}
PRIVACY_REVIEW_WITHIN = timedelta(hours=24)
JTTF_GATEWAY = env.text("JTTF_GATEWAY", "tips.referrals.gateways.Desk")
JTTF_ENDPOINT = env.text("JTTF_ENDPOINT", "")
JTTF_SIGNING_KEY = env.text("JTTF_SIGNING_KEY", "")
JTTF_TIMEOUT = timedelta(seconds=10)
CLAMD_ADDRESS = env.text("CLAMD_ADDRESS", "")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.text("LOG_LEVEL", "INFO")},
}
