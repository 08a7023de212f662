#!/usr/bin/env python3
"""Measures Dixit and its peers over the same archives in one run, and prints the ratios.

usage: compare-with-peers.py PEERS BENCHMARK NAMES ARCHIVE...
  PEERS      a Python program that takes a peer's name and an archive, and prints a line of JSON
  BENCHMARK  the release build of the target Benchmark
  NAMES      the peers, separated by commas, such as tantivy,fts5,bm25s
  ARCHIVE    a folder with sources/ and questions.txt
Indexing is compared by the processor time of all threads, so that other work on the machine matters little.
Questions are asked in three rounds, of Dixit and the peers by turns, and the best rounds are compared, since
the speed of a machine drifts. The ratios are for the words of the questions only, which is what the peers
search for; the figures with Dixit's synonyms, names and single characters follow them.
"""
import json
import os
import resource
import subprocess
import sys


ROUNDS = 3


def run(*command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return output, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peer(program, name, archive):
    output, processor = run(sys.executable, program, name, archive)
    figures = json.loads(output)
    return {
        "index, processor s": processor,
        "index, MB": figures["index_MB"],
        "question median, ms": figures["p50_ms"],
        "question p99, ms": figures["p99_ms"],
        "memory while asking, MiB": figures["query_MiB"],
    }


def dixit(benchmark, archive, part):
    output, _ = run(benchmark, "--json", "--only", part, "--archive", archive)
    rows = json.loads(output)
    return {row["name"].removeprefix(archive + ": ").strip(): row for row in rows}


def indexed(benchmark, archive):
    rows = dixit(benchmark, archive, "indexing")
    return {
        "index, processor s": rows["processor time"]["value"],
        "index, MB": rows["index"]["value"],
    }


def asked(benchmark, archive):
    rows = dixit(benchmark, archive, "questions")
    words, full = rows["question, its words only"], rows["question, with names and synonyms"]
    compared = {
        "question median, ms": words["median"],
        "question p99, ms": words["p99"],
        "memory while asking, MiB": rows["memory while asking"]["value"],
    }
    return compared, {"full question median, ms": full["median"], "full question p99, ms": full["p99"]}


def best(*rounds):
    return {figure: min(one[figure] for one in rounds) for figure in rounds[0]}


def main(peers, benchmark, names, *archives):
    for path in peers, benchmark, *archives:
        if not os.path.exists(path):
            sys.exit(f"{path}: not found; nothing was measured")
    for archive in archives:
        index = indexed(benchmark, archive)
        built = {name: peer(peers, name, archive) for name in names.split(",")}
        own, alone, others = [], [], {name: [one] for name, one in built.items()}
        for _ in range(ROUNDS):
            compared, full = asked(benchmark, archive)
            own.append(index | compared)
            alone.append(full)
            for name in others:
                found = peer(peers, name, archive)
                others[name].append(found | {"index, processor s": built[name]["index, processor s"]})
        own, alone = best(*own), best(*alone)
        for name, rounds in others.items():
            other = best(*rounds)
            print(f"{archive}: against {name}")
            for figure, value in own.items():
                ratio = value / other[figure] if other[figure] else float("nan")
                print(f"  {figure:28}{value:12.2f}{other[figure]:12.2f}{ratio:8.2f} x")
        for figure, value in alone.items():
            print(f"  {figure:28}{value:12.2f}", flush=True)


if len(sys.argv) < 5:
    sys.exit(__doc__)
main(*sys.argv[1:])
