"""pressmark-cli new"""

import json
import sqlite3
import unittest

from pressmark import ProjectTest, run


class New(ProjectTest):
    def test_it_has_the_default_codebook(self):
        paths = [tag["path"] for tag in self.json("list", self.project, "tags")]
        self.assertEqual(paths[:6], ["Quote", "Quote/Direct", "Quote/Partial", "Quote/Indirect", "Quote/Scare quotes", "Claim"])
        self.assertEqual(len(paths), 20)

    def test_it_says_nothing(self):
        self.assertEqual(self.ok("new", self.folder / "other.pressmark"), "")

    def test_it_is_called_like_its_file(self):
        self.assertEqual(json.loads(self.export().read_text())["project"]["name"], "p")

    def test_it_may_have_a_name(self):
        self.project = self.folder / "named.pressmark"
        self.ok("new", self.project, "--name=Der Fall „Ä“")
        self.assertEqual(json.loads(self.export().read_text())["project"]["name"], "Der Fall „Ä“")

    def test_it_may_have_a_codebook(self):
        codebook = self.export("c.codebook.json", format="codebook")
        text = codebook.read_text().replace('"Editorializing', '"Slant')
        codebook.write_text(text)
        other = self.folder / "other.pressmark"
        self.ok("new", other, f"--codebook={codebook}")
        paths = [tag["path"] for tag in self.json("list", other, "tags")]
        self.assertIn("Slant/Opinion", paths)
        self.assertNotIn("Editorializing", paths)

    def test_a_file_that_is_there_is_not_overwritten(self):
        path = self.write("there.pressmark", "mine")
        self.assertIn("It was not changed.", self.fails(3, "new", path))
        self.assertEqual(path.read_text(), "mine")

    def test_a_codebook_that_is_none_leaves_no_project(self):
        path = self.folder / "other.pressmark"
        self.fails(3, "new", path, f"--codebook={self.write('c.json', 'no json')}")
        self.assertEqual([file.name for file in self.folder.glob("other*")], [])

    def test_a_missing_codebook_leaves_no_project(self):
        path = self.folder / "other.pressmark"
        self.fails(3, "new", path, "--codebook=nowhere.json")
        self.assertFalse(path.exists())

    def test_a_folder_that_is_not_there_is_an_error(self):
        self.fails(3, "new", self.folder / "no" / "p.pressmark")

    def test_it_is_marked_as_a_project(self):
        database = sqlite3.connect(self.project)
        self.assertEqual(database.execute("PRAGMA application_id").fetchone(), (0x50524D4B,))
        self.assertEqual(database.execute("PRAGMA journal_mode").fetchone(), ("wal",))
        database.close()

    def test_it_is_no_step_of_undo(self):
        self.assertEqual(self.json("history", self.project), [])

    def test_it_is_sound(self):
        self.ok("check", self.project)

    def test_name_must_be_text(self):
        answer = run("new", self.folder / "x.pressmark", b"--name=\xff")
        self.assertEqual(answer.returncode, 2)
        self.assertFalse((self.folder / "x.pressmark").exists())


if __name__ == "__main__":
    unittest.main()
