"""Kills the program at any moment: nothing acknowledged is lost, nothing else appears."""

import json
import os
import random
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, os.fspath(Path(__file__).resolve().parent.parent))

from pressmark import CLI, TEXT, ProjectTest  # noqa: E402  (the path comes first)

ROUNDS = 60


class Crash(ProjectTest):
    def setUp(self):
        super().setUp()
        self.add("a.txt", TEXT)
        self.random = random.Random(int(os.environ.get("PRESSMARK_SEED", "1")))

    def measure(self, words, input=None):
        """How long the work takes when nothing ends it."""
        begin = time.monotonic()
        subprocess.run([CLI, *words], input=input, stdout=subprocess.PIPE, check=True)
        return time.monotonic() - begin

    def kill_at_random(self, words, longest, input=None):
        """What was printed, in whole lines, by a process killed sooner or later."""
        process = subprocess.Popen([CLI, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        if input is not None:
            process.stdin.write(input)
        process.stdin.close()
        time.sleep(self.random.uniform(0.1, 1.2) * longest)
        process.send_signal(signal.SIGKILL)
        output = process.stdout.read()
        process.stdout.close()
        process.wait()
        return output[:output.rfind(b"\n") + 1].decode().splitlines()

    def one(self, note):
        return ["annotate", self.project, "--document=a.txt", "--tag=Claim", "--start=0", "--end=4", f"--note={note}"]

    def rounds(self, seconds=6):
        """Numbers, until there were enough or it takes too long."""
        end = time.monotonic() + seconds
        for number in range(ROUNDS):
            yield number
            if time.monotonic() > end:
                break

    def test_single_annotations(self):
        longest = max(self.measure(self.one("0")) for _ in range(3))
        self.ok("undo", self.project)
        self.ok("undo", self.project)
        acknowledged, tried = {}, {"0"}
        for number in self.rounds(20):
            note = str(number + 1)
            tried.add(note)
            for line in self.kill_at_random(self.one(note), longest):
                acknowledged[line] = note
        stored = {annotation["id"]: annotation["note"] for annotation in self.annotations()}
        for identity, note in acknowledged.items():
            self.assertEqual(stored.get(identity), note)
        self.assertLessEqual(set(stored.values()), tried)
        self.assertEqual(len(set(stored.values())), len(stored))
        self.assertTrue(acknowledged)
        self.assertLess(len(acknowledged), len(tried) - 1, "nothing was ever killed in time")
        self.assert_history_matches(len(stored))

    def assert_history_matches(self, annotations):
        """Every annotation is a step that can be taken back, and there is no other."""
        self.ok("check", self.project)
        steps = [step for step in self.json("history", self.project) if step["label"] == "Tag as Claim" and not step["undone"]]
        self.assertEqual(len(steps), annotations)
        for _ in steps:
            self.ok("undo", self.project)
        self.assertEqual(self.annotations(), [])
        self.ok("check", self.project)

    def test_many_at_once_are_there_or_not_at_all(self):
        def lines(note):
            line = {"document": "a.txt", "tag": "Claim", "start": 0, "end": 4, "note": note}
            return "\n".join([json.dumps(line)] * 200).encode()

        words = ["annotate", self.project, "--from=-"]
        longest = self.measure(words, lines("0"))
        acknowledged = {"0"}
        for number in self.rounds():
            if self.kill_at_random(words, longest, lines(str(number + 1))):
                acknowledged.add(str(number + 1))
        found = {}
        for annotation in self.annotations():
            found[annotation["note"]] = found.get(annotation["note"], 0) + 1
        self.assertEqual(set(found.values()), {200})
        self.assertLessEqual(acknowledged, set(found))
        self.ok("check", self.project)

    def test_an_import_is_there_or_not_at_all(self):
        for number in range(400):
            self.write(f"in/{number}.txt", f"Text {number} " + "word " * 100)
        words = ["import", self.project, self.folder / "in"]
        longest = self.measure(words)
        self.ok("undo", self.project)
        for _ in self.rounds():
            self.kill_at_random(words, longest)
            n = len(self.json("list", self.project, "documents"))
            self.assertIn(n, [1, 401])
            if n == 401:
                self.ok("undo", self.project)
        self.ok("check", self.project)

    def test_undo_and_redo_are_whole(self):
        for _ in range(20):
            self.ok(*self.one("x"))
        self.ok("annotate", self.project, "--from=-", input=b'{"document": "a.txt", "tag": "Quote", "start": 0, "end": 2}\n' * 100)
        longest = max(self.measure(["undo", self.project]), self.measure(["redo", self.project]))
        for number in self.rounds():
            before = len(self.annotations())
            self.kill_at_random([["undo", "redo"][number % 2], self.project], longest)
            after = len(self.annotations())
            self.assertIn((min(before, after), max(before, after)), [(20, 120), (before, before), *[(n, n + 1) for n in range(20)]])
        self.ok("check", self.project)


if __name__ == "__main__":
    unittest.main()
