"""What goes out comes in again the same."""

import json
import sqlite3
import unittest

from pressmark import TEXT, ProjectTest


def without_project(export):
    """An export is of a project, and another project has another id and name."""
    return {key: value for key, value in export.items() if key not in ("project", "integrity")}


class RoundTrip(ProjectTest):
    def setUp(self):
        super().setUp()
        document = self.add("a.txt", TEXT)
        other = self.add("b.txt", "Another text with “a quote” in it.\r\n")
        lines = [
            {"document": document, "tag": "Quote/Direct", "spans": [{"start": 0, "end": 3}, {"start": 5, "end": 6}, {"start": 11, "end": 15}],
             "attributes": {"speaker": {"value": "she", "start": 23, "end": 26}, "role": "expert"}, "note": "a\n\"note\"\t\u2028", "annotator": "Bea"},
            {"document": document, "tag": "Claim", "start": 8, "end": 10, "annotator": "model:finder/1", "status": "suggested"},
            {"document": document, "tag": "Claim", "start": len(TEXT) - 1, "end": len(TEXT), "status": "rejected"},
            {"document": document, "tag": "Editorializing/Opinion", "start": 0, "end": len(TEXT)},
            {"document": other, "tag": "Other/To do", "start": 0, "end": 1}]
        self.json("annotate", self.project, "--from=-", input="\n".join(map(json.dumps, lines)).encode())
        database = sqlite3.connect(self.project)
        with database:
            database.execute("INSERT INTO link (uuid, type, source, target, annotator, created) "
                             "VALUES ('7c9e6679-7425-40de-944b-e07fc1f90ae7', 'about', 1, 5, 1, 1700000000)")
        database.close()

    def second(self, path):
        project = self.folder / "second.pressmark"
        self.ok("new", project)
        self.ok("import", project, path)
        return project

    def test_offsets_are_code_points_there_and_back(self):
        for format in ["json", "jsonl"]:
            path = self.export(f"x.{format}", format=format)
            project = self.second(path)
            found = self.json("list", project, "annotations")
            self.assertEqual(len(found), 5)
            for annotation in found:
                for span in annotation["spans"]:
                    text = TEXT if annotation["source"] == "a.txt" else "Another text with “a quote” in it.\n"
                    self.assertEqual(span["exact"], text[span["start"]:span["end"]])
            project.unlink()

    def test_annotations_come_back_as_they_were(self):
        project = self.second(self.export())
        key = lambda annotation: annotation["id"]
        self.assertEqual(sorted(self.json("list", project, "annotations"), key=key), sorted(self.annotations(), key=key))
        self.assertEqual(self.json("list", project, "links"), self.json("list", self.project, "links"))

    def test_an_export_of_the_import_is_the_same(self):
        first = self.export("first.json")
        second = self.folder / "second.json"
        project = self.second(first)
        self.ok("export", project, "--format=json", f"--output={second}")
        self.assertEqual(without_project(json.loads(first.read_text())), without_project(json.loads(second.read_text())))

    def test_an_export_of_the_import_has_the_same_bytes_but_for_the_project(self):
        first = self.export("first.jsonl", format="jsonl")
        second = self.folder / "second.jsonl"
        project = self.second(first)
        self.ok("export", project, "--format=jsonl", f"--output={second}")
        one, two = (path.read_bytes().splitlines() for path in [first, second])
        self.assertEqual(one[1:-1], two[1:-1])

    def test_the_other_form_brings_the_same(self):
        one, two = (self.export(f"first.{format}", format=format) for format in ["json", "jsonl"])
        project = self.second(two)
        self.ok("verify", one, f"--project={project}")

    def test_importing_again_adds_nothing(self):
        path = self.export()
        before = self.json("list", self.project, "documents"), self.annotations(), self.json("list", self.project, "tags")
        self.ok("import", self.project, path)
        after = self.json("list", self.project, "documents"), self.annotations(), self.json("list", self.project, "tags")
        self.assertEqual(before, after)

    def test_an_export_without_texts_finds_them_in_the_project(self):
        path = self.export("x.json", "--no-text")
        before = self.annotations()
        self.ok("remove", self.project, *[annotation["id"] for annotation in before])
        self.ok("import", self.project, path)
        self.assertEqual(sorted(item["id"] for item in self.annotations()), sorted(item["id"] for item in before))

    def test_what_came_in_is_sound(self):
        self.ok("check", self.second(self.export()))

    def test_a_codebook_comes_back_as_it_was(self):
        path = self.export("c.codebook.json", format="codebook")
        other = self.folder / "other.pressmark"
        self.ok("new", other, f"--codebook={path}")
        again = self.folder / "again.codebook.json"
        self.ok("export", other, "--format=codebook", f"--output={again}")
        self.assertEqual(path.read_bytes(), again.read_bytes())


if __name__ == "__main__":
    unittest.main()
