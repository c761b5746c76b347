"""One POST to an endpoint: over TLS, to a public address only, without redirection, within a time, the answer unread."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from advisor.service.refusals import Misuse

TIMEOUT, WHOLE = 10.0, 20.0
"""Seconds for each step of an exchange, and for all of it."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class NotSent(Exception):
    """Nothing arrived, as far as one can tell; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def require_target(url: str) -> None:
    """Return if messages may be sent to an address, as far as its text tells; what it resolves to is checked at each sending.

    Raises: `Misuse`.
    """
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname or ""
    except ValueError:
        port, host, parts = None, "", urlsplit("")
    plain = url.isascii() and url.isprintable() and " " not in url
    fits = parts.scheme == "https" and host and not parts.fragment and parts.username is None and port != 0
    literal = _literal(host)
    if not plain or not fits or (literal is not None and not is_public(literal)):
        raise Misuse(
            "Cette adresse ne peut pas recevoir de messages.",
            remedy="Donner une adresse https publique, sans nom d'utilisateur ni fragment.",
        )


def is_public(address: str) -> bool:
    """Whether an address is one of the public network, whatever form hides another."""
    found = ipaddress.ip_address(address)
    if isinstance(found, ipaddress.IPv6Address):
        if found.scope_id is not None or found.teredo is not None:
            return False
        inner = found.ipv4_mapped or found.sixtofour
        if inner is None and found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFF_FFFF)
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_unspecified)


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a host. Raises: `OSError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


@dataclass(frozen=True, slots=True)
class Sender:
    """How messages leave: names resolved, addresses let through, certificates checked against authorities."""

    resolve: Callable[[str, int], list[str]] = resolved
    allowed: Callable[[str], bool] = is_public
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    whole: float = WHOLE

    def post(self, url: str, headers: Mapping[str, str], body: bytes) -> int:
        """The status of the answer; a redirection is an answer like another, and its body is not read.

        Raises: `NotSent`.
        """
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or 443
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
        try:
            connection.sock = self._connected(host, port)
            timer = threading.Timer(self.whole, _cut, [connection.sock])
            timer.start()
            try:
                name = f"[{host}]" if ":" in host else host
                connection.request("POST", path, body, {**headers, "Host": name if port == 443 else f"{name}:{port}"})
                return connection.getresponse().status
            finally:
                timer.cancel()
        except ssl.SSLError as error:
            raise NotSent("certificate" if isinstance(error, ssl.SSLCertVerificationError) else "tls") from error
        except TimeoutError as error:
            raise NotSent("timeout") from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise NotSent("connection") from error
        finally:
            connection.close()

    def _connected(self, host: str, port: int) -> socket.socket:
        """A connection to an address that was itself checked: the name is not resolved a second time."""
        try:
            addresses = self.resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise NotSent("unresolved") from error
        if not addresses or not all(self.allowed(each) for each in addresses):
            raise NotSent("forbidden_address")
        plain = socket.create_connection((addresses[0], port), timeout=TIMEOUT)
        try:
            return self.context.wrap_socket(plain, server_hostname=host)
        except BaseException:
            plain.close()
            raise


def _cut(connection: socket.socket) -> None:
    """End an exchange that takes too long, whatever it waits for."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _literal(host: str) -> str | None:
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        return None
