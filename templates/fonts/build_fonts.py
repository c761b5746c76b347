"""Build the three letter fonts from Source Sans 3 (run once; the package fontpkg-source-sans-3 must be installed).

Static instances and a Latin subset keep a letter small, quick and the same to the byte. The new family name is required
by the licence: "Source" is a Reserved Font Name (see OFL.txt).
"""

from __future__ import annotations

from pathlib import Path

from fontpkg_source_sans_3 import ROOT
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Lettre Sans"
STYLES = (
    ("Regular", "SourceSans3[wght].ttf", 400),
    ("Bold", "SourceSans3[wght].ttf", 700),
    ("Italic", "SourceSans3-Italic[wght].ttf", 400),
)
CHARACTERS = (
    {*range(0x20, 0x7F), *range(0xA0, 0x180)}
    | {ord(sign) for sign in "\u2002\u2003\u2009\u200a\u2011\u202f–—‘’‚“”„†•…‰′″‹›€™−→←№"}
    | {ord(sign) for sign in "ᵉʳᵈⁿˢ☐☑✓½¼¾²³"}
)
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "case", "sups", "ordn", "onum", "pnum"]
KEPT_NAMES = (0, 7, 8, 13, 14)
MAC_EPOCH_OF_1970 = 2082844800


def build(style: str, source: str, weight: int, target: Path) -> None:
    """Write one static, subsetted and renamed font."""
    font = instantiateVariableFont(TTFont(ROOT / "files" / source, recalcTimestamp=False), {"wght": weight})
    options = Options(layout_features=FEATURES, name_IDs=KEPT_NAMES, name_languages=[0x409], hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    rename(font, style)
    font["head"].created = font["head"].modified = MAC_EPOCH_OF_1970
    font.save(target)


def rename(font: TTFont, style: str) -> None:
    """Give the font its own family, full and PostScript names and the matching style bits."""
    names = {1: FAMILY, 2: style, 3: f"{FAMILY} {style} 1.000", 4: f"{FAMILY} {style}", 5: "Version 1.000"}
    names[6] = f"{FAMILY.replace(' ', '')}-{style}"
    for identifier, text in names.items():
        font["name"].setName(text, identifier, 3, 1, 0x409)
    bold, italic = style == "Bold", style == "Italic"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = 0x20 if bold else 0x01 if italic else 0x40
    font["head"].macStyle = 1 if bold else 2 if italic else 0
    for unused in ("STAT", "DSIG"):
        if unused in font:
            del font[unused]


if __name__ == "__main__":
    for name, file, thickness in STYLES:
        build(name, file, thickness, Path(__file__).parent / f"LettreSans-{name}.ttf")
