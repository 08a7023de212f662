#!/usr/bin/env python3
"""Compares the reading of large files with what Python needs for the same. Usage: compare-readers.py [--size MB] [--only NAME]...

Writes a file of each kind of JSON (100 MB) and a Word document (20 MB) into a temporary folder, and
has both sides read them by turns, three times each: the program's reader, from the bytes to the turns
with speakers, words and times, and Python's json.loads, or python-docx 1.2.0 (installed into the same
folder), with a loop that takes out the same. Prints the processor time of each, the least of three,
and the ratio. Fails if a ratio is below 3.

Build first: swift build -c release --product Benchmark
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BAR = 3.0
SPEAKERS = ["Mira Lund", "Odo Brandt", "Ana Sol"]
SYLLABLES = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "an", "er", "is", "on", "ul"]


class Talk:
    """Words with speakers and times, the same for every kind."""

    def __init__(self):
        self.random = random.Random(7)
        self.words = ["".join(self.random.choices(SYLLABLES, k=self.random.randint(1, 4)))
                      for _ in range(5000)]
        self.clock = 0.0
        self.turn = 0

    def sentence(self):
        """A speaker's number, and words with the seconds of their start and end."""
        self.turn += self.random.random() < 0.3
        words = []
        count = self.random.randint(5, 20)
        for place in range(count):
            word = self.random.choice(self.words)
            word = word.capitalize() if place == 0 else word + "." if place == count - 1 else word
            start = round(self.clock, 2)
            self.clock += 0.3
            words.append((word, start, round(self.clock - 0.02, 2)))
        return self.turn % len(SPEAKERS), words


def dump(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def text(words):
    return " ".join(word for word, _, _ in words)


# Each kind: how a sentence is written, what stands around all, and how Python takes it out again.

def aws(speaker, words):
    for word, start, end in words:
        bare = word.rstrip(".")
        yield dump({"start_time": str(start), "end_time": str(end), "type": "pronunciation",
                    "alternatives": [{"confidence": "0.99", "content": bare}],
                    "speaker_label": f"spk_{speaker}"})
        if bare != word:
            yield dump({"type": "punctuation", "speaker_label": f"spk_{speaker}",
                        "alternatives": [{"confidence": "0.0", "content": "."}]})


def aws_turns(data):
    for item in data["results"]["items"]:
        yield (item.get("speaker_label"), item["alternatives"][0]["content"],
               float(item.get("start_time", 0)))


def hugging_face(speaker, words):
    yield dump({"timestamp": [words[0][1], words[-1][2]], "text": " " + text(words)})


def hugging_face_turns(data):
    for chunk in data["chunks"]:
        yield None, chunk["text"], chunk["timestamp"][0]


def deepgram(speaker, words):
    for word, start, end in words:
        yield dump({"word": word.lower().rstrip("."), "start": start, "end": end, "confidence": 0.99,
                    "speaker": speaker, "punctuated_word": word})


def deepgram_turns(data):
    for word in data["results"]["channels"][0]["alternatives"][0]["words"]:
        yield word["speaker"], word["punctuated_word"], word["start"]


def assembly(speaker, words):
    yield dump({"speaker": "ABC"[speaker], "text": text(words), "start": int(words[0][1] * 1000),
                "end": int(words[-1][2] * 1000), "confidence": 0.97,
                "words": [{"text": word, "start": int(start * 1000), "end": int(end * 1000),
                           "confidence": 0.97, "speaker": "ABC"[speaker]}
                          for word, start, end in words]})


def assembly_turns(data):
    for utterance in data["utterances"]:
        yield utterance["speaker"], utterance["text"], utterance["start"] / 1000


def whisper_cpp(speaker, words):
    def clock(seconds):
        return time.strftime("%H:%M:%S", time.gmtime(seconds)) + f",{int(seconds * 1000) % 1000:03}"
    yield dump({"timestamps": {"from": clock(words[0][1]), "to": clock(words[-1][2])},
                "offsets": {"from": int(words[0][1] * 1000), "to": int(words[-1][2] * 1000)},
                "text": " " + text(words)})


def whisper_cpp_turns(data):
    for part in data["transcription"]:
        yield None, part["text"], part["offsets"]["from"] / 1000


def whisper(speaker, words):
    yield dump({"id": 0, "seek": 0, "start": words[0][1], "end": words[-1][2],
                "text": " " + text(words), "speaker": f"SPEAKER_0{speaker}"})


def whisper_turns(data):
    for part in data["segments"]:
        yield part.get("speaker"), part["text"], part["start"]


def revai(speaker, words):
    elements = []
    for word, start, end in words:
        elements += [{"type": "text", "value": word.rstrip("."), "ts": start, "end_ts": end,
                      "confidence": 0.9}, {"type": "punct", "value": " "}]
    elements[-1]["value"] = "."
    yield dump({"speaker": speaker, "elements": elements})


def revai_turns(data):
    for part in data["monologues"]:
        yield (part["speaker"], "".join(each["value"] for each in part["elements"]),
               part["elements"][0]["ts"])


def speechmatics(speaker, words):
    for word, start, end in words:
        yield dump({"type": "word", "start_time": start, "end_time": end,
                    "alternatives": [{"content": word.rstrip("."), "confidence": 0.9,
                                      "speaker": f"S{speaker}"}]})
    yield dump({"type": "punctuation", "start_time": words[-1][2], "end_time": words[-1][2],
                "is_eos": True, "alternatives": [{"content": ".", "speaker": f"S{speaker}"}]})


def speechmatics_turns(data):
    for result in data["results"]:
        best = result["alternatives"][0]
        yield best["speaker"], best["content"], result["start_time"]


def youtube(speaker, words):
    first = int(words[0][1] * 1000)
    yield dump({"tStartMs": first, "dDurationMs": int(words[-1][2] * 1000) - first,
                "segs": [{"utf8": ("" if place == 0 else " ") + word,
                          "tOffsetMs": int(start * 1000) - first}
                         for place, (word, start, _) in enumerate(words)]})


def youtube_turns(data):
    for event in data["events"]:
        yield None, "".join(part["utf8"] for part in event["segs"]), event["tStartMs"] / 1000


def google(speaker, words):
    yield dump({"alternatives": [{"transcript": text(words), "words": [
        {"startTime": f"{start}s", "endTime": f"{end}s", "word": word, "speakerTag": speaker + 1}
        for word, start, end in words]}]})


def google_turns(data):
    for result in data["results"]:
        for word in result["alternatives"][0]["words"]:
            yield word["speakerTag"], word["word"], float(word["startTime"][:-1])


def azure(speaker, words):
    yield dump({"recognitionStatus": "Success", "channel": 0, "speaker": speaker + 1,
                "offsetInTicks": int(words[0][1] * 1e7),
                "durationInTicks": int((words[-1][2] - words[0][1]) * 1e7),
                "nBest": [{"confidence": 0.9, "display": text(words)}]})


def azure_turns(data):
    for phrase in data["recognizedPhrases"]:
        yield phrase["speaker"], phrase["nBest"][0]["display"], phrase["offsetInTicks"] / 1e7


KINDS = {
    "aws": (aws, '{"jobName":"a","results":{"items":[', "]}}", aws_turns),
    "chunks": (hugging_face, '{"chunks":[', "]}", hugging_face_turns),
    "deepgram": (deepgram, '{"results":{"channels":[{"alternatives":[{"words":[', "]}]}]}}",
                 deepgram_turns),
    "assemblyai": (assembly, '{"id":"a","utterances":[', "]}", assembly_turns),
    "whisper.cpp": (whisper_cpp, '{"result":{"language":"en"},"transcription":[', "]}",
                    whisper_cpp_turns),
    "whisper": (whisper, '{"language":"en","segments":[', "]}", whisper_turns),
    "rev.ai": (revai, '{"monologues":[', "]}", revai_turns),
    "speechmatics": (speechmatics, '{"format":"2.9","results":[', "]}", speechmatics_turns),
    "youtube": (youtube, '{"wireMagic":"pb3","events":[', "]}", youtube_turns),
    "google": (google, '{"results":[', "]}", google_turns),
    "azure": (azure, '{"recognizedPhrases":[', "]}", azure_turns),
}


def write_json(path, kind, size):
    write, head, tail, _ = KINDS[kind]
    talk, count = Talk(), 0
    with open(path, "w") as file:
        file.write(head)
        while count < size:
            part = ",".join(write(*talk.sentence()))
            file.write(("," if count else "") + part)
            count += len(part)
        file.write(tail)


def write_document(path, size):
    """A document of some compressed size: paragraphs of three runs, with properties as Word has them."""
    talk, count, body = Talk(), 0, []
    # Digits among the words keep them from being compressed more than a text is.
    while count < size * 3:
        speaker, words = talk.sentence()
        more = [f"{word}{talk.random.randint(0, 9999)}" for _ in range(3) for word, _, _ in words]
        half = len(more) // 2
        part = ('<w:p w:rsidR="00A7"><w:pPr><w:spacing w:after="120"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>'
                f'<w:t xml:space="preserve">{SPEAKERS[speaker]}: </w:t></w:r><w:r>'
                f'<w:t xml:space="preserve">{" ".join(more[:half])} </w:t></w:r>'
                f'<w:r><w:t>{" ".join(more[half:])}.</w:t></w:r></w:p>')
        body.append(part)
        count += len(part)
    name = "http://schemas.openxmlformats.org/"
    relation = f"{name}officeDocument/2006/relationships/officeDocument"
    types = f"{name}package/2006/content-types"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{types}"><Default Extension="rels" '
                         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                         f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{name}package/2006/relationships">'
                         f'<Relationship Id="a" Type="{relation}" Target="word/document.xml"/>'
                         "</Relationships>")
        archive.writestr("word/document.xml", '<?xml version="1.0"?><w:document xmlns:w="' + name
                         + 'wordprocessingml/2006/main"><w:body>' + "".join(body)
                         + "</w:body></w:document>")


def read_json(path, kind):
    """What Python does: the file's turns, as speaker, words and time of the start."""
    data = json.loads(Path(path).read_text())
    turns, last = [], object()
    for speaker, words, start in KINDS[kind][3](data):
        if speaker != last:
            turns.append((speaker, [words], start))
            last = speaker
        else:
            turns[-1][1].append(words)
    return len([" ".join(words) for _, words, _ in turns])


def read_document(path):
    import docx
    turns = []
    for paragraph in docx.Document(path).paragraphs:
        label, colon, words = paragraph.text.partition(":")
        turns.append((label, words.strip()))
    return len(turns)


def peer(kind, path):
    """Runs in a process of its own, and prints the seconds that it took."""
    if kind == "docx":
        import docx  # noqa: F401
    start = time.process_time()
    count = read_document(path) if kind == "docx" else read_json(path, kind)
    assert count > 0
    print(time.process_time() - start)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--only", action="append")
    parser.add_argument("--peer", nargs=2)
    options = parser.parse_args()
    if options.peer:
        return peer(*options.peer)
    benchmark = ROOT / ".build/release/Benchmark"
    if not benchmark.exists():
        sys.exit("build first: swift build -c release --product Benchmark")
    slow = []
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder + "/venv", with_pip=True)
        python = folder + "/venv/bin/python"
        kinds = options.only or list(KINDS) + ["docx"]
        if "docx" in kinds:
            subprocess.run([python, "-m", "pip", "-q", "install", "python-docx==1.2.0"], check=True)
        print(f"{'kind':<14}{'MB':>6}{'dixit MB/s':>12}{'Python MB/s':>13}{'ratio':>8}")
        for kind in kinds:
            path = f"{folder}/a.{'docx' if kind == 'docx' else 'json'}"
            if kind == "docx":
                write_document(path, options.size * 200_000)
            else:
                write_json(path, kind, options.size * 1_000_000)
            own, other = [], []
            for _ in range(3):
                own.append(float(subprocess.run(
                    [benchmark, "--file", path], check=True, capture_output=True, text=True).stdout))
                other.append(float(subprocess.run(
                    [python, __file__, "--peer", kind, path], check=True, capture_output=True,
                    text=True).stdout))
            size = Path(path).stat().st_size / 1e6
            ratio = min(other) / min(own)
            print(f"{kind:<14}{size:>6.0f}{size / min(own):>12.0f}{size / min(other):>13.0f}{ratio:>8.1f}",
                  flush=True)
            if ratio < BAR:
                slow.append(kind)
    if slow:
        sys.exit("below " + str(BAR) + ": " + ", ".join(slow))


if __name__ == "__main__":
    main()
