"""A time stamp authority of the tests' own, made with openssl: a root, a certificate that it issued, and answers."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

CAN_STAMP = shutil.which("openssl") is not None
_SETTINGS = """
[tsa]
default_tsa = here
[here]
dir = {place}
serial = {place}/serial
crypto_device = builtin
signer_cert = {place}/tsa.pem
signer_key = {place}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
[req]
distinguished_name = dn
[dn]
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[stamping]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
"""


class Authority:
    """It answers requests (DER) and has a root certificate (PEM)."""

    def __init__(self, place: Path) -> None:
        self._place, self._settings = place, place / "tsa.cnf"
        place.mkdir()
        self._settings.write_text(_SETTINGS.format(place=place), encoding="ascii")
        (place / "serial").write_text("01\n", encoding="ascii")
        new = ["req", "-config", self._settings, "-new", "-newkey", "rsa:2048", "-nodes"]
        self._run(*new, "-x509", "-days", "3650", "-extensions", "ca", "-subj", "/CN=Essai racine",
                  "-keyout", "root.key", "-out", "root.pem")  # fmt: skip
        self._run(*new, "-subj", "/CN=Essai horodatage", "-keyout", "tsa.key", "-out", "tsa.csr")
        self._run("x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial",
                  "-days", "3650", "-extfile", self._settings, "-extensions", "stamping", "-out", "tsa.pem")  # fmt: skip

    @property
    def root(self) -> bytes:
        return (self._place / "root.pem").read_bytes()

    def answer(self, request: bytes) -> bytes:
        """A time stamp of now."""
        (self._place / "request.tsq").write_bytes(request)
        self._run("ts", "-reply", "-config", self._settings, "-queryfile", "request.tsq", "-out", "answer.tsr")
        return (self._place / "answer.tsr").read_bytes()

    def _run(self, *arguments: object) -> None:
        subprocess.run(["openssl", *map(str, arguments)], cwd=self._place, check=True, capture_output=True)  # noqa: S607
