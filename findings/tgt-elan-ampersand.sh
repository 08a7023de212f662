#!/usr/bin/env bash
# tgt 1.5 (PyPI), a library for Praat's annotations, writes the words of intervals into ELAN's XML as they
# stand: an ampersand among them makes the .eaf no well-formed XML, and ELAN's own schema cannot be applied.
# Expected: `&amp;`, as pympi-ling 1.71 writes it.
# Seen: `<ANNOTATION_VALUE>salt & lime</ANNOTATION_VALUE>`; Python's parser stops at "invalid token".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q install tgt==1.5 numpy==2.2.6 pympi-ling==1.71
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import sys
from xml.etree import ElementTree
import pympi
import tgt

folder = sys.argv[1]
grid, tier = tgt.TextGrid(), tgt.IntervalTier(0, 2, "Ada")
tier.add_interval(tgt.Interval(0, 1, "salt & lime"))
grid.add_tier(tier)
text = tgt.io.export_to_elan(grid)
assert "<ANNOTATION_VALUE>salt & lime</ANNOTATION_VALUE>" in text, text
try:
    ElementTree.fromstring(text)
    sys.exit("tgt's file is well-formed now")
except ElementTree.ParseError as error:
    assert "invalid token" in str(error), error
other = pympi.Elan.Eaf(author="a")
other.add_tier("Ada")
other.add_annotation("Ada", 0, 1000, "salt & lime")
other.to_file(folder + "/b.eaf")
assert "salt &amp; lime" in open(folder + "/b.eaf").read()
print("as stated")
PYTHON
