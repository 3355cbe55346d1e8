"""What the tests of pressmark-cli share: a project in a folder of its own."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

CLI = os.environ["PRESSMARK_CLI"]
SOURCE_ROOT = Path(os.environ["PM_SOURCE_ROOT"])
CORPUS = SOURCE_ROOT.parent / "shared" / "corpus"

# Every kind of character that offsets have been got wrong for.
TEXT = "00…, 😀, e\u0301 שלום, “Go,” she said\nLast line"


def run(*args, input=None, env=None, cwd=None):
    """Runs pressmark-cli; the answer has bytes."""
    words = [os.fspath(arg) if isinstance(arg, os.PathLike) else arg for arg in args]
    return subprocess.run(
        [CLI, *words], input=input, capture_output=True, timeout=60, cwd=cwd,
        env={**os.environ, **(env or {})}, check=False)


class ProjectTest(unittest.TestCase):
    """A project with the default codebook, and a way to talk to it."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="pm-cli-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.project = self.folder / "p.pressmark"
        self.ok("new", self.project)

    def ok(self, *args, **options):
        """What it prints, which must be all it says."""
        answer = run(*args, **options)
        self.assertEqual((answer.returncode, answer.stderr), (0, b""), args)
        return answer.stdout.decode()

    def json(self, *args, **options):
        """The objects it prints."""
        return [json.loads(line) for line in self.ok(*args, "--json", **options).split("\n") if line]

    def fails(self, code, *args, **options):
        """The one line it says on standard error as it exits with code."""
        answer = run(*args, **options)
        line = answer.stderr.decode()
        self.assertEqual(answer.returncode, code, line)
        self.assertEqual(line.count("\n"), 1, line)
        self.assertTrue(line.startswith("pressmark-cli"), line)
        return line

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def add(self, name="a.txt", content=TEXT):
        """Imports a text and gives the id of its document."""
        entry, = self.json("import", self.project, self.write(name, content))
        self.assertEqual(entry["outcome"], "added", entry)
        return entry["document"]

    def annotate(self, document, start, end, tag="Quote/Direct", *more):
        annotation, = self.json("annotate", self.project, f"--document={document}", f"--tag={tag}",
                                f"--start={start}", f"--end={end}", *more)
        return annotation

    def annotations(self):
        return self.json("list", self.project, "annotations")

    def export(self, name="out.json", *more, format="json", **options):
        path = self.folder / name
        self.ok("export", self.project, f"--format={format}", f"--output={path}", *more, **options)
        return path
