"""What must be known of what an action bears on before it can be decided."""

from __future__ import annotations

from advisor.law.value import Value


class Facts(Value):
    """The facts of one demand; what is not known is None, and never counts in favour of the asker.

    `assigned` covers an assignment or a broken glass that still runs; `author` is the account that wrote what
    is to be approved or reviewed; `beneficiary` the account to which a right is given or taken.
    """

    organisation: str
    reference: str | None = None
    judicial: bool | None = None
    assigned: bool = False
    author: str | None = None
    beneficiary: str | None = None
