"""pressmark-cli import"""

import hashlib
import os
import signal
import subprocess
import unittest

from pressmark import CLI, CORPUS, TEXT, ProjectTest


class Import(ProjectTest):
    def outcomes(self, *paths):
        return {entry["file"]: entry["outcome"] for entry in self.json("import", self.project, *paths)}

    def test_a_file_becomes_a_document(self):
        self.add("a.txt", TEXT)
        document, = self.json("list", self.project, "documents")
        self.assertEqual(document["source"], "a.txt")
        self.assertEqual(document["length"], len(TEXT))
        self.assertEqual(document["sha256"], hashlib.sha256(TEXT.encode()).hexdigest())

    def test_a_folder_is_read_in_the_order_of_names(self):
        for name in ["b.txt", "a.txt", "sub/c.txt", "B.txt", ".hidden.txt"]:
            self.write(f"in/{name}", f"Text of {name}")
        self.ok("import", self.project, self.folder / "in")
        sources = [document["source"] for document in self.json("list", self.project, "documents")]
        self.assertEqual(sources, ["B.txt", "a.txt", "b.txt", "c.txt"])

    def test_people_get_a_summary(self):
        text = self.ok("import", self.project, self.write("a.txt", "A text."))
        self.assertIn("added      a.txt\n", text)
        self.assertIn("Added: 1, already there: 0, refused: 0, annotations: 0\n", text)

    def test_byte_order_marks_and_line_ends_go(self):
        for name, content in {"utf8.txt": b"\xef\xbb\xbfOne\r\ntwo\rthree",
                              "utf16.txt": "Uno\r\ntwo\rthree".encode("utf-16"),
                              "utf32.txt": "Une\r\ntwo\rthree".encode("utf-32")}.items():
            self.add(name, content)
            self.assertEqual(self.ok("show", self.project, name)[3:], "\ntwo\nthree")

    def test_nothing_else_is_changed(self):
        text = "e\u0301 \u00a0 ﬁ\t \u200b\u2028 \ufeff end  \n\n\n"
        self.add("odd.txt", text)
        self.assertEqual(self.ok("show", self.project, "odd.txt"), text)

    def test_a_guessed_encoding_is_told(self):
        text = "Der Bürgermeister sagte: „Ärger über Öl gehört dazu, müssen wir hören.“ Für Köln ist das schön. " * 4
        entry, = self.json("import", self.project, self.write("old.txt", text.encode("windows-1252")))
        self.assertEqual(entry["outcome"], "added")
        self.assertIn("1252", entry["message"])
        self.assertEqual(self.ok("show", self.project, "old.txt"), text)

    def test_a_text_that_is_there_is_not_added_again(self):
        first = self.add("a.txt", "The same.")
        entry, = self.json("import", self.project, self.write("b.txt", "The same."))
        self.assertEqual((entry["outcome"], entry["document"]), ("duplicate", first))
        self.assertEqual(len(self.json("list", self.project, "documents")), 1)

    def test_duplicates_may_be_kept(self):
        self.add("a.txt", "The same.")
        self.ok("import", self.project, self.write("b.txt", "The same."), "--keep-duplicates")
        self.assertEqual(len(self.json("list", self.project, "documents")), 2)

    def test_bad_files_are_told_and_good_ones_added(self):
        self.write("in/good.txt", "A text.")
        self.write("in/nul.txt", b"abc\0def")
        self.write("in/picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        self.write("in/archive.txt", b"PK\x03\x04\x14\0\0\0")
        self.write("in/empty.txt", b"")
        self.write("in/bom.txt", b"\xef\xbb\xbf")
        self.write("in/broken.json", b'{"format":')
        os.symlink("nowhere", self.folder / "in" / "dangling.txt")
        outcomes = self.outcomes(self.folder / "in")
        self.assertEqual(outcomes.pop("good.txt"), "added")
        self.assertEqual(set(outcomes.values()), {"refused"})
        self.assertEqual(len(outcomes), 7)
        self.ok("check", self.project)

    def test_a_pipe_in_a_folder_does_not_stop_it(self):
        self.write("in/good.txt", "A text.")
        os.mkfifo(self.folder / "in" / "pipe.txt")
        outcomes = self.outcomes(self.folder / "in")
        self.assertEqual(outcomes, {"good.txt": "added", "pipe.txt": "refused"})

    def test_a_refusal_names_the_file_and_the_byte(self):
        self.write("in/good.txt", "A text.")
        self.write("in/nul.txt", b"abc\0def")
        entry = [entry for entry in self.json("import", self.project, self.folder / "in") if entry["outcome"] == "refused"][0]
        self.assertEqual(entry["file"], "nul.txt")
        self.assertRegex(entry["message"], r"\b4\b")

    def test_nothing_but_refusals_is_an_error(self):
        line = self.fails(3, "import", self.project, self.write("nul.txt", b"abc\0def"))
        self.assertIn("Nothing was imported.", line)

    def test_a_missing_file_is_an_error_and_nothing_is_added(self):
        self.assertIn("nowhere.txt", self.fails(3, "import", self.project, self.write("a.txt", "A text."), "nowhere.txt"))
        self.assertEqual(self.json("list", self.project, "documents"), [])

    def test_file_names_need_not_be_text(self):
        path = os.fsencode(self.folder) + b"/\xff.txt"
        with open(path, "wb") as file:
            file.write(b"A text.")
        entry, = self.json("import", self.project, path)
        self.assertEqual(entry["outcome"], "added")
        self.ok("export", self.project, "--format=json")

    def test_an_unknown_format_is_wrong_usage(self):
        self.assertIn("“word”", self.fails(2, "import", self.project, self.folder, "--format=word"))

    def test_a_format_may_be_named(self):
        entry, = self.json("import", self.project, self.write("article.odd", "A text."), "--format=text")
        self.assertEqual(entry["outcome"], "added")

    def test_an_import_is_one_step_of_undo(self):
        for i in range(5):
            self.write(f"in/{i}.txt", f"Text {i}")
        self.ok("import", self.project, self.folder / "in")
        self.assertEqual(self.ok("undo", self.project), "Undone: Add 5 Documents\n")
        self.assertEqual(self.json("list", self.project, "documents"), [])
        self.ok("redo", self.project)
        self.assertEqual(len(self.json("list", self.project, "documents")), 5)
        self.ok("check", self.project)

    @staticmethod
    def catches(process, number):
        """Whether the process has blocked a signal, to wait for it."""
        with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
            blocked = [line for line in status if line.startswith("SigBlk:")][0]
        return int(blocked.split()[1], 16) >> (number - 1) & 1

    def test_cancelling_leaves_the_project_as_it_was(self):
        for i in range(3000):
            self.write(f"in/{i}.txt", f"Text {i} " + "word " * 400)
        process = subprocess.Popen([CLI, "import", self.project, self.folder / "in"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        while not self.catches(process, signal.SIGINT):
            self.assertIsNone(process.poll())
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 3)
        self.assertIn("Cancelled. Nothing was changed.", errors.decode())
        self.assertEqual(self.json("list", self.project, "documents"), [])
        self.assertEqual(self.json("history", self.project), [])

    @unittest.skipUnless(CORPUS.is_dir(), "the corpus is not here")
    def test_the_five_articles_keep_every_byte(self):
        self.ok("import", self.project, CORPUS)
        documents = self.json("list", self.project, "documents")
        self.assertEqual(len(documents), 5)
        for document in documents:
            self.assertEqual(self.ok("show", self.project, document["id"]).encode(), (CORPUS / document["source"]).read_bytes())


if __name__ == "__main__":
    unittest.main()
