"""pressmark-cli verify"""

import json
import unittest

from pressmark import TEXT, ProjectTest, run


class Verify(ProjectTest):
    def setUp(self):
        super().setUp()
        self.document = self.add("a.txt", TEXT)
        self.annotation = self.annotate(self.document, 5, 6, "Quote/Direct", "--attribute=speaker=Ann", "--note=n")
        self.add("b.txt", "Second text.")

    def problems(self, path, *more):
        answer = run("verify", path, *more)
        self.assertEqual(answer.returncode, 1, answer.stderr)
        self.assertRegex(answer.stderr.decode(), r"^pressmark-cli verify: \d+ problems? in .+\n$")
        return answer.stdout.decode()

    def test_an_export_is_whole(self):
        for format in ["json", "jsonl"]:
            self.assertIn("Documents: 2, annotations: 1", self.ok("verify", self.export(format, format=format)))

    def test_one_changed_character_of_a_text_is_found_and_placed(self):
        for format in ["json", "jsonl"]:
            path = self.export(format, format=format)
            path.write_text(path.read_text().replace("Last line", "Lost line"))
            self.assertIn("a.txt", self.problems(path))

    def test_a_changed_character_inside_a_passage_names_the_annotation(self):
        path = self.export()
        text = path.read_text()
        at = text.index("😀, e", text.index('"content"'))
        path.write_text(text[:at] + "😁" + text[at + 1:])
        self.assertIn(self.annotation["id"], self.problems(path))

    def test_a_changed_note_is_found(self):
        path = self.export()
        path.write_text(path.read_text().replace('"note": "n"', '"note": "m"'))
        self.problems(path)

    def test_a_moved_passage_is_found(self):
        for old, new in [('"start": 5', '"start": 4'), ('"end": 6', '"end": 7')]:
            path = self.export()
            path.write_text(path.read_text().replace(old, new))
            self.assertIn(self.annotation["id"], self.problems(path))

    def test_a_removed_record_is_found(self):
        path = self.export("x.jsonl", format="jsonl")
        lines = path.read_text().splitlines(keepends=True)
        for i in range(1, len(lines) - 1):
            path.write_text("".join(lines[:i] + lines[i + 1:]))
            self.problems(path)

    def test_any_flipped_byte_is_found(self):
        path = self.export("x.jsonl", format="jsonl")
        whole = path.read_bytes()
        for at in range(0, len(whole), max(1, len(whole) // 60)):
            if whole[at:at + 1].isspace():
                continue
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:])
            self.assertIn(run("verify", path).returncode, [1, 3], at)

    def test_a_truncated_export_is_found(self):
        for format in ["json", "jsonl"]:
            path = self.export(format, format=format)
            whole = path.read_bytes()
            for part in range(1, 9):
                path.write_bytes(whole[:len(whole) * part // 9])
                self.assertIn(run("verify", path).returncode, [1, 3])

    def test_problems_may_be_json(self):
        path = self.export()
        path.write_text(path.read_text().replace("Last line", "Lost line"))
        for line in run("verify", path, "--json").stdout.splitlines():
            self.assertEqual(set(json.loads(line)), {"message"})

    def test_a_missing_file_is_an_error(self):
        self.fails(3, "verify", "nowhere.json")

    def test_an_unchanged_project_agrees(self):
        for format in ["json", "jsonl"]:
            self.ok("verify", self.export(format, format=format), f"--project={self.project}")

    def test_a_changed_project_does_not(self):
        path = self.export()
        self.ok("remove", self.project, self.annotation["id"])
        self.assertIn(self.annotation["id"], self.problems(path, f"--project={self.project}"))

    def test_another_project_does_not(self):
        path = self.export()
        other = self.folder / "other.pressmark"
        self.ok("new", other)
        self.assertIn("The project has no document", self.problems(path, f"--project={other}"))

    def test_a_missing_project_is_an_error(self):
        self.assertIn("“nowhere”", self.fails(3, "verify", self.export(), "--project=nowhere"))


if __name__ == "__main__":
    unittest.main()
