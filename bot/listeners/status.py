"""What orchestrators and monitors ask over HTTP: alive, ready, figures."""

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.registry import Collector
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.listeners.readiness import Checks, missing

UNAVAILABLE = 503


def probes(checks: Checks) -> list[Route]:
    """Return /healthz, true while the process runs, and /readyz, which says what is missing."""

    async def healthy(_request: Request) -> Response:
        return JSONResponse({"ok": True})

    async def ready(_request: Request) -> Response:
        lacking = await missing(checks)
        answer = {"ready": not lacking, "missing": lacking}
        return JSONResponse(answer, status_code=UNAVAILABLE if lacking else 200)

    return [Route("/healthz", healthy), Route("/readyz", ready)]


def build_status(checks: Checks, figures: Collector) -> Starlette:
    """Return the web application of the status port: the probes and /metrics.

    The `figures` are asked for at each scrape, beside those that this process counted.
    """
    scraped = CollectorRegistry()
    scraped.register(REGISTRY)
    scraped.register(figures)

    def metrics(_request: Request) -> Response:  # in a thread, as it asks the database
        return Response(generate_latest(scraped), media_type=CONTENT_TYPE_LATEST)

    return Starlette(routes=[*probes(checks), Route("/metrics", metrics)])
