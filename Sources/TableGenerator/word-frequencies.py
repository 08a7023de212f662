#!/usr/bin/env python3
"""Prints how often the words of a language are used: a file of Knowledge/Lexicon/frequencies.

    pip install wordfreq==3.1.1
    Sources/TableGenerator/word-frequencies.py zh 50000 > Knowledge/Lexicon/frequencies/chinese.txt
    Sources/TableGenerator/word-frequencies.py en 30000 > Knowledge/Lexicon/frequencies/english.txt

The counts are those of the package wordfreq (Robyn Speer and others, 2023, texts up to 2021), rounded to a tenth of
the Zipf scale: the logarithm to base 10 of the occurrences in a thousand million words (van Heuven and others,
"SUBTLEX-UK", 2014).
"""

import re
import sys
from itertools import groupby

from wordfreq import get_frequency_dict, freq_to_zipf

WORD = {"zh": re.compile("[㐀-䶿一-鿿]{1,5}"), "en": re.compile("[a-z]+(?:'[a-z]+)?")}
WIDTH = 100


def main():
    language, count = sys.argv[1], int(sys.argv[2])
    words = [(round(freq_to_zipf(frequency), 1), word)
             for word, frequency in get_frequency_dict(language, "large").items() if WORD[language].fullmatch(word)]
    words.sort(key=lambda entry: (-entry[0], entry[1]))
    lone = [entry for entry in words[count:] if language == "zh" and len(entry[1]) == 1]
    print(f"# How often words are used ({language}); made by word-frequencies.py from wordfreq 3.1.1; not edited by hand.")
    print("# Format: occurrences in a thousand million words, as a logarithm to base 10, and the words of that frequency.")
    for zipf, group in groupby(words[:count] + lone, key=lambda entry: entry[0]):
        line = f"{zipf}:"
        for _, word in group:
            if len(line) + (2 if language == "zh" else 1) * len(word) > WIDTH:
                print(line)
                line = f"{zipf}:"
            line += " " + word
        print(line)


main()
