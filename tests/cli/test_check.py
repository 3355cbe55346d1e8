"""pressmark-cli check"""

import json
import random
import sqlite3
import unittest

from pressmark import TEXT, ProjectTest, run


class Check(ProjectTest):
    def setUp(self):
        super().setUp()
        self.document = self.add("a.txt", TEXT)
        self.annotation = self.annotate(self.document, 5, 6)

    def tamper(self, sql):
        database = sqlite3.connect(self.project)
        with database:
            database.execute(sql)
        database.close()

    def test_a_sound_project_is_sound(self):
        self.assertEqual(self.ok("check", self.project),
                         "Sound. Documents: 1, annotations: 1, links: 0, steps of the history: 2\n")

    def test_problems_are_told_with_their_place(self):
        self.tamper("UPDATE span SET start = 4")
        answer = run("check", self.project)
        self.assertEqual(answer.returncode, 1)
        self.assertIn(f"(a.txt): {self.annotation['id']}: ", answer.stdout.decode())
        self.assertRegex(answer.stderr.decode(), r"^pressmark-cli check: 1 problem in “.+”\. It was not changed\.\n$")

    def test_problems_may_be_json(self):
        self.tamper("UPDATE document_text SET text = text || 'x'")
        found = [json.loads(line) for line in run("check", self.project, "--json").stdout.splitlines()]
        self.assertIn("a.txt", [problem["source"] for problem in found])
        self.assertEqual(set(found[0]), {"annotation", "document", "message", "source"})

    def test_checking_changes_nothing(self):
        before = self.project.read_bytes()
        self.ok("check", self.project)
        self.assertEqual(self.project.read_bytes(), before)

    def test_a_damaged_file_is_found_and_never_crashes_anything(self):
        for i in range(12):
            self.add(f"{i}.txt", f"Text {i} " * 300)
        whole = self.project.read_bytes()
        numbers = random.Random(7)
        told = 0
        for number in range(40):
            damaged = bytearray(whole if number % 4 else whole[:numbers.randrange(1, len(whole))])
            for _ in range(numbers.randrange(1, 200)):
                damaged[numbers.randrange(len(damaged))] = numbers.randrange(256)
            for name in ["p.pressmark-wal", "p.pressmark-shm"]:
                (self.folder / name).unlink(missing_ok=True)
            self.project.write_bytes(damaged)
            for words in [["check", self.project], ["list", self.project, "annotations"], ["export", self.project, "--format=json"],
                          ["annotate", self.project, "--document=0.txt", "--tag=Claim", "--start=0", "--end=3"]]:
                answer = run(*words)
                self.assertIn(answer.returncode, [0, 1, 3], (number, words, answer.stderr))
                if words[0] == "check":
                    told += answer.returncode != 0
        self.assertGreater(told, 35)


if __name__ == "__main__":
    unittest.main()
