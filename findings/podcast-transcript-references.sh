#!/usr/bin/env bash
# podcast-transcript-convert 0.1.2 (PyPI) turns WebVTT into the JSON of podcasts. WebVTT writes an
# ampersand as `&amp;`, JSON as it is; the converter hands on the reference, since webvtt-py 0.6.0, which
# reads for it, takes tags out of a caption's text but leaves references in.
# Expected: "salt & lime". Seen: "salt &amp; lime" in `body`, and in `text` of webvtt-py.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q install podcast-transcript-convert==0.1.2 webvtt-py==0.6.0
"$folder/venv/bin/python" - <<'PYTHON'
import webvtt
from podcast_transcript_convert.converters.vtt_to_json import vtt_to_podcast_dict

text = "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ada>salt &amp; <i>lime</i>\n"
caption = webvtt.from_string(text).captions[0]
assert (caption.voice, caption.text) == ("Ada", "salt &amp; lime"), (caption.voice, caption.text)
segment = vtt_to_podcast_dict(text)["segments"][0]
assert segment["body"] == "salt &amp; lime" and segment["speaker"] == "Ada", segment
print("as stated")
PYTHON
