"""A disk that is full, or that cannot be written."""

import os
import sqlite3
import subprocess
import time
import unittest

from pressmark import TEXT, ProjectTest


def mount(*words):
    return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0


class Mounted(ProjectTest):
    """The project on a file system of its own, where that can be had."""

    OPTIONS = "size=1m"

    def setUp(self):
        super().setUp()
        disk = self.folder / "disk"
        disk.mkdir()
        if os.geteuid() != 0 or not mount("-t", "tmpfs", "-o", self.OPTIONS, "pressmark-test", os.fspath(disk)):
            self.skipTest("needs the right to mount")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=True)
        self.disk = disk
        self.project = disk / "p.pressmark"
        self.ok("new", self.project)
        self.document = self.add("a.txt", TEXT)
        self.annotate(self.document, 0, 2)

    def words(self):
        return ["annotate", self.project, "--document=a.txt", "--tag=Claim", "--start=0", "--end=4"]


class Full(Mounted):
    def fill(self):
        with open(self.disk / "filler", "wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(bytes(4096))
            except OSError:
                pass

    def test_a_change_is_refused_and_the_project_stays_as_it_is(self):
        before = self.annotations()
        self.fill()
        self.assertIn("The disk is full.", self.fails(3, *self.words()))
        (self.disk / "filler").unlink()
        self.assertEqual(self.annotations(), before)
        self.ok("check", self.project)

    def test_an_import_is_refused_as_a_whole(self):
        for i in range(300):
            self.write(f"in/{i}.txt", f"Text {i} " * 1000)
        self.assertIn("The disk is full.", self.fails(3, "import", self.project, self.folder / "in"))
        self.assertEqual(len(self.json("list", self.project, "documents")), 1)
        self.ok("check", self.project)

    def test_an_export_that_does_not_fit_leaves_the_old_one(self):
        path = self.disk / "out.json"
        self.ok("export", self.project, "--format=json", f"--output={path}")
        before = path.read_bytes()
        self.fill()
        self.fails(3, "export", self.project, "--format=json", f"--output={path}")
        self.assertEqual(path.read_bytes(), before)
        self.assertEqual(sorted(file.name for file in self.disk.iterdir() if file.suffix not in (".pressmark",)
                                and not file.name.startswith("p.pressmark")), ["filler", "out.json"])

    def test_work_goes_on_when_there_is_room(self):
        self.fill()
        self.fails(3, *self.words())
        (self.disk / "filler").unlink()
        self.ok(*self.words())
        self.assertEqual(len(self.annotations()), 2)


class ReadOnly(Mounted):
    OPTIONS = "size=4m"

    def setUp(self):
        super().setUp()
        self.protect()

    def protect(self):
        if not mount("-o", "remount,ro", os.fspath(self.disk)):
            self.skipTest("needs the right to remount")

    def test_it_can_be_read(self):
        self.assertEqual(len(self.annotations()), 1)
        self.assertEqual(self.ok("show", self.project, "a.txt"), TEXT)
        self.ok("check", self.project)
        self.ok("verify", self.export(), f"--project={self.project}")

    def test_every_change_is_refused(self):
        annotation = self.annotations()[0]["id"]
        for words in [self.words(), ["undo", self.project], ["redo", self.project], ["remove", self.project, annotation],
                      ["import", self.project, self.folder / "a.txt"]]:
            self.assertIn("cannot be written. Nothing was changed.", self.fails(3, *words))
        self.assertEqual(len(self.annotations()), 1)


@unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
class ReadOnlyByMode(ProjectTest):
    def setUp(self):
        super().setUp()
        self.add("a.txt", TEXT)
        self.place = self.folder / "place"
        self.place.mkdir()
        self.project = self.project.rename(self.place / "p.pressmark")
        self.addCleanup(self.place.chmod, 0o755)

    def refuses(self):
        for words in [["undo", self.project], ["import", self.project, self.write("b.txt", "Other text.")]]:
            self.assertIn("cannot be written. Nothing was changed.", self.fails(3, *words))
        self.assertEqual(len(self.json("list", self.project, "documents")), 1)
        self.ok("check", self.project)

    def test_a_file_that_cannot_be_written_can_be_read(self):
        self.project.chmod(0o444)
        self.refuses()

    def test_a_folder_that_cannot_be_written_can_be_read(self):
        self.place.chmod(0o555)
        self.refuses()


class ReadOnlyAfterACrash(ReadOnly):
    """The last change is in the log beside the file."""

    def protect(self):
        held = sqlite3.connect(self.project)
        held.execute("SELECT count(*) FROM tag").fetchall()
        self.annotate(self.document, 0, 4)
        saved = {path: path.read_bytes() for path in self.disk.glob("p.pressmark*")}
        held.close()
        for path, content in saved.items():
            path.write_bytes(content)
        self.assertGreater(len(saved[self.disk / "p.pressmark-wal"]), 0)
        super().protect()

    def test_it_can_be_read(self):
        self.assertEqual(len(self.annotations()), 2)

    def test_every_change_is_refused(self):
        self.fails(3, *self.words())
        self.assertEqual(len(self.annotations()), 2)

    def test_the_log_is_not_passed_over(self):
        mount("-o", "remount,rw", os.fspath(self.disk))
        (self.disk / "p.pressmark-shm").unlink()
        mount("-o", "remount,ro", os.fspath(self.disk))
        self.assertIn("-wal", self.fails(3, "list", self.project, "annotations"))


class Elsewhere(ProjectTest):
    def enter(self, host, age):
        database = sqlite3.connect(self.project)
        with database:
            database.execute("INSERT INTO presence (host, pid, name, seen) VALUES (?, 1, 'Ann', ?)", (host, int(time.time()) - age))
        database.close()

    def test_a_project_that_another_computer_has_open_is_not_changed(self):
        self.add()
        self.enter("elsewhere", 5)
        line = self.fails(3, "undo", self.project)
        self.assertIn("Ann has", line)
        self.assertIn("elsewhere", line)
        self.assertEqual(len(self.json("list", self.project, "documents")), 1)

    def test_who_has_not_been_seen_for_long_is_gone(self):
        self.add()
        self.enter("elsewhere", 600)
        self.ok("undo", self.project)

    def test_programs_on_this_computer_share_it(self):
        document = self.add()
        processes = [subprocess.Popen([os.environ["PRESSMARK_CLI"], "annotate", self.project, f"--document={document}", "--tag=Claim",
                                       "--start=0", f"--end={end}"], stdout=subprocess.PIPE) for end in range(1, 9)]
        for process in processes:
            self.assertTrue(process.communicate(timeout=60)[0])
            self.assertEqual(process.returncode, 0)
        self.assertEqual(len(self.annotations()), 8)
        self.ok("check", self.project)


if __name__ == "__main__":
    unittest.main()
