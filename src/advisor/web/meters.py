"""What a server counts (Prometheus): by template of route, status and method, never by who or what."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
NO_ROUTE = "-"
"""Stands for a path that no operation has: what was asked is not told."""
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Meters:
    """The counters of one server."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "advisor_requests", "Requests answered.", ("method", "route", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "advisor_request_seconds", "Time to answer.", ("route",), buckets=_SECONDS, registry=self.registry
        )
        self.running = Gauge("advisor_requests_running", "Requests being answered.", registry=self.registry)
        self.disagreements = Counter(
            "advisor_engine_disagreements", "Decisions refused because the engines differ.", registry=self.registry
        )
        self.waiting = Gauge("advisor_messages_waiting", "Messages of the outbox to deliver.", registry=self.registry)

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request."""
        self.requests.labels(method if method in METHODS else "-", route, str(status)).inc()
        self.seconds.labels(route).observe(seconds)

    def text(self) -> bytes:
        """All of it, in the text form of Prometheus."""
        return generate_latest(self.registry)
