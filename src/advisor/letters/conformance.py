"""The last touches that make a printed PDF both PDF/A-3a and PDF/UA-1, before it is written."""

from __future__ import annotations

import pydyf


def finish(pdf: pydyf.PDF, packet: bytes) -> None:
    """Declare both conformances in our own metadata packet, and keep nothing in the file that the formats do not ask.

    Limit: relies on the internals of the pinned WeasyPrint and pydyf.
    """
    metadata = _referred(pdf, pdf.catalog["Metadata"])
    metadata.stream, metadata.compress = [packet], False
    del pdf.info["Producer"]
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    _mark_page_furniture(pdf)


def _mark_page_furniture(pdf: pydyf.PDF) -> None:
    """Page numbers and banners hang on no structure element: mark them as artifacts (ISO 14289-1, 7.1)."""
    structure = _referred(pdf, pdf.catalog["StructTreeRoot"])
    reached = _reached(pdf, structure["K"])
    content_mapping = _referred(pdf, structure["ParentTree"])["Nums"]
    for page, reference in enumerate(pdf.page_references):
        owners = content_mapping[2 * page + 1]
        lost = {mark for mark, owner in enumerate(owners) if owner not in reached}
        stream = _referred(pdf, _referred(pdf, reference)["Contents"]).stream
        for place, operand in enumerate(stream):
            if isinstance(operand, pydyf.Dictionary) and operand.get("MCID") in lost:
                stream[place - 1 : place + 1] = ["/Artifact", pydyf.Dictionary({"Type": "/Pagination"})]
        for mark in lost:
            owners[mark] = "null"


def _reached(pdf: pydyf.PDF, roots: pydyf.Array) -> set[bytes]:
    reached: set[bytes] = set()
    waiting = [kid for kid in roots if isinstance(kid, bytes)]
    while waiting:
        reference = waiting.pop()
        reached.add(reference)
        waiting.extend(kid for kid in _referred(pdf, reference).get("K", ()) if isinstance(kid, bytes))
    return reached


def _referred(pdf: pydyf.PDF, reference: bytes) -> pydyf.Object:
    return pdf.objects[int(reference.split()[0])]
