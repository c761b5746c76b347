"""The shape of an error: problem details (RFC 9457), with the remedy and the alarms that sound all the same."""

from __future__ import annotations

from pydantic import Field

from advisor.advice.advice import Alarms
from advisor.law.misfit import Misfit
from advisor.law.value import Value

MEDIA_TYPE = "application/problem+json"

TITLES = {
    400: "La demande ne peut pas être lue",
    401: "Personne n'est reconnu",
    403: "L'accès est refusé",
    404: "Rien ne se trouve à cette adresse",
    405: "Cette méthode n'est pas admise à cette adresse",
    409: "L'état du dossier ne le permet pas",
    412: "Un autre état est en cours depuis",
    413: "La demande est trop grande",
    415: "Cette forme n'est pas lue ici",
    422: "Une valeur de la demande n'est pas admise",
    428: "La demande doit dire sur quel état elle se fonde",
    429: "Trop de demandes",
    500: "Le service est en défaut",
    501: "Un complément n'est pas installé",
    503: "Le service ne peut pas travailler",
    507: "Rien n'a pu être enregistré",
}
"""What a status says to people, where no error of the house has a title of its own."""


class Problem(Value):
    """Why a request was not served; title, `detail` and `remedy` speak French. `faults` are those of the demand itself."""

    type: str = Field(examples=["urn:advisor:problem:dossier-refuse"])
    title: str = Field(examples=["Le dossier est refusé"])
    status: int = Field(examples=[422])
    detail: str
    remedy: str = ""
    instance: str = ""
    faults: tuple[Misfit, ...] | None = None
    alarms: Alarms | None = None
