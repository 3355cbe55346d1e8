"""The command line itself: exit codes, help, the one line of an error."""

import subprocess
import unittest

from pressmark import CLI, ProjectTest, run

COMMANDS = ["new", "import", "list", "show", "annotate", "remove", "undo", "redo",
            "history", "export", "formats", "verify", "check"]


class Usage(ProjectTest):
    def test_version_is_printed(self):
        self.assertRegex(self.ok("--version"), r"^pressmark-cli \d+\.\d+\.\d+\n$")

    def test_help_names_every_command(self):
        text = self.ok("--help")
        for command in COMMANDS:
            self.assertIn(f"  {command} ", text)

    def test_every_command_has_help(self):
        for command in COMMANDS:
            text = self.ok(command, "--help")
            self.assertIn(f"pressmark-cli {command}", text)

    def test_no_command_is_wrong_usage(self):
        self.fails(2)

    def test_unknown_command_is_wrong_usage(self):
        self.assertIn("“frobnicate”", self.fails(2, "frobnicate"))

    def test_unknown_option_is_wrong_usage(self):
        for command in COMMANDS:
            self.assertIn("--frobnicate", self.fails(2, command, "--frobnicate"))

    def test_missing_words_are_wrong_usage(self):
        for command in COMMANDS:
            if command != "formats":
                self.fails(2, command)

    def test_words_too_many_are_wrong_usage(self):
        for command in ["new", "undo", "redo", "history", "check", "verify", "export"]:
            self.assertIn("“b”", self.fails(2, command, "a", "b"))

    def test_options_may_stand_before_and_after_words(self):
        document = self.add()
        before = self.ok("list", "--json", self.project, "documents")
        between = self.ok("list", self.project, "--json", "documents")
        after = self.ok("list", self.project, "documents", "--json")
        self.assertEqual(before, between)
        self.assertEqual(before, after)
        self.assertIn(document, before)

    def test_option_may_take_the_next_word(self):
        document = self.add()
        self.ok("list", self.project, "annotations", "--document", document)

    def test_project_may_begin_with_a_dash(self):
        self.ok("new", "--", "-p.pressmark", cwd=self.folder)
        self.assertTrue((self.folder / "-p.pressmark").exists())

    def test_missing_project_is_an_error(self):
        for words in [("import", "x", self.project), ("list", "x", "tags"), ("show", "x", "y"), ("remove", "x", "y"),
                      ("undo", "x"), ("redo", "x"), ("history", "x"), ("export", "x", "--format=json"), ("check", "x"),
                      ("annotate", "x", "--document=d", "--tag=Claim", "--start=0", "--end=1")]:
            self.assertIn("“x”", self.fails(3, *words, cwd=self.folder))
        self.assertFalse((self.folder / "x").exists())

    def test_another_kind_of_file_is_an_error(self):
        path = self.write("notes.pressmark", "These are only notes. " * 300)
        self.assertIn(f"{path}” is not a Pressmark project", self.fails(3, "list", path, "tags"))
        self.assertEqual(path.read_text(), "These are only notes. " * 300)

    def test_output_that_cannot_be_written_is_an_error(self):
        self.add()
        with open("/dev/full", "wb") as full:
            answer = subprocess.run([CLI, "list", self.project, "tags"], stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(answer.returncode, 3)

    def test_error_is_one_line_whatever_was_typed(self):
        self.fails(3, "list", "a\nb\tc", "tags")

    def test_bytes_that_are_no_text_are_wrong_usage(self):
        answer = run("list", self.project, b"documents", b"--document=\xff\xfe")
        self.assertEqual(answer.returncode, 2)


if __name__ == "__main__":
    unittest.main()
