"""Shared by the checks: Swift source without comments and literals, and a package's targets."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True  # no __pycache__ in the checkout

OPENING = re.compile(r'//|/\*|(#*)("""|")|[()]')


def code_only(text):
    """Blanks out comments and string literals, but not the code of interpolations.

    All other characters, and all line breaks, keep their offsets.
    """
    kept = list(text)

    def blank(start, end):
        kept[start:end] = [c if c == "\n" else " " for c in text[start:end]]

    def comment_end(at):
        depth = 0
        for mark in re.compile(r"/\*|\*/").finditer(text, at):
            depth += 1 if mark[0] == "/*" else -1
            if depth == 0:
                return mark.end()
        return len(text)

    def string_end(at, hashes, quotes):
        event = re.compile(f"{quotes}{hashes}|\\\\{hashes}(\\(|.)", re.DOTALL)
        while found := event.search(text, at):
            interpolates = found[1] == "("
            blank(at, found.end() - interpolates)
            at = found.end()
            if found[1] is None:
                return at
            if interpolates:
                at = code_end(at)
        return len(text)

    def code_end(at):
        """The offset after the parenthesis that closes an interpolation, or the end of the text."""
        depth = 1
        while found := OPENING.search(text, at):
            at = found.end()
            if found[0] == "//":
                at = (text + "\n").index("\n", at)
                blank(found.start(), at)
            elif found[0] == "/*":
                at = comment_end(found.start())
                blank(found.start(), at)
            elif found[2]:
                blank(found.start(), at)
                at = string_end(at, found[1], found[2])
            else:
                depth += 1 if found[0] == "(" else -1
                if depth == 0:
                    return at
        return len(text)

    at = 0
    while at < len(text):
        at = code_end(at)
    return re.sub(r"`[^`\n]* [^`\n]*`", lambda raw: " " * len(raw[0]), "".join(kept))


@dataclass
class Target:
    name: str
    kind: str  # target, executableTarget, testTarget or systemLibrary
    folder: Path
    is_source: bool  # in Sources/, not Tests/
    dependencies: set  # names of targets and products

    @property
    def files(self):
        return sorted(self.folder.rglob("*.swift"))


def targets(package):
    """The targets that Package.swift in the folder `package` declares, in its order."""
    manifest = re.sub(r"(?<!:)//.*", "", (package / "Package.swift").read_text())
    found = []
    for start in re.finditer(r"\.(target|executableTarget|testTarget|systemLibrary)\(", manifest):
        body = balanced(manifest, start.end())
        name = re.search(r'name: "([^"]+)"', body)[1]
        declared = re.search(r'\bpath: "([^"]+)"', body)
        parent = "Tests" if start[1] == "testTarget" else "Sources"
        path = declared[1] if declared else f"{parent}/{name}"
        listed = re.search(r"dependencies: \[", body)
        names = balanced(body, listed.end()) if listed else ""
        names = re.sub(r', package: "[^"]*"', "", names)
        dependencies = set(re.findall(r'"([^"]+)"', names))
        found.append(
            Target(name, start[1], package / path, path.startswith("Sources/"), dependencies))
    return found


def balanced(text, start):
    """The text from `start`, after an opening bracket, to the bracket that closes it."""
    depth = 1
    for at in range(start, len(text)):
        depth += (text[at] in "([") - (text[at] in ")]")
        if depth == 0:
            return text[start:at]
    return text[start:]
