"""pressmark-cli export and formats"""

import json
import os
import shutil
import subprocess
import unittest

from pressmark import CORPUS, TEXT, ProjectTest, run


class Export(ProjectTest):
    def setUp(self):
        super().setUp()
        self.first = self.add("a.txt", TEXT)
        self.second = self.add("b.txt", "Second text, with ü and 😀.")
        self.annotate(self.first, 5, 6, "Quote/Direct", "--attribute=speaker=Ann", "--note=n")
        self.annotate(self.second, 0, 6, "Claim")

    def read(self, *more):
        return json.loads(self.export("out.json", *more).read_text())

    def test_every_passage_is_what_python_slices(self):
        export = self.read()
        texts = {document["id"]: document["text"]["content"] for document in export["documents"]}
        spans = [(texts[annotation["document"]], span) for annotation in export["annotations"] for span in annotation["spans"]]
        self.assertEqual(len(spans), 2)
        for text, span in spans:
            self.assertEqual(span["exact"], text[span["start"]:span["end"]])

    def test_standard_output_gets_the_same_bytes(self):
        for words in [[], ["--output=-"]]:
            answer = run("export", self.project, "--format=json", *words)
            self.assertEqual(answer.stdout, self.export().read_bytes())

    def test_twice_gives_the_same_bytes(self):
        for format in ["json", "jsonl", "codebook"]:
            self.assertEqual(self.export("1", format=format).read_bytes(), self.export("2", format=format).read_bytes())

    def locales(self):
        """Locales there are, and the Turkish one, made where there is none."""
        yield {"LC_ALL": "C"}
        yield {"LC_ALL": "C.UTF-8"}
        yield {"TZ": "Asia/Tokyo"}
        yield {"LC_ALL": "C", "LANGUAGE": "de", "TZ": "America/St_Johns"}
        made = self.folder / "locales"
        made.mkdir()
        if shutil.which("localedef"):
            for name in ["tr_TR", "de_DE"]:
                answer = subprocess.run(["localedef", "-i", name, "-f", "UTF-8", made / f"{name}.UTF-8"], capture_output=True, check=False)
                if answer.returncode == 0:
                    yield {"LC_ALL": f"{name}.UTF-8", "LOCPATH": os.fspath(made)}

    def test_locale_and_time_zone_do_not_matter(self):
        before = {format: self.export("1", format=format).read_bytes() for format in ["json", "jsonl", "codebook"]}
        for env in self.locales():
            for format, expected in before.items():
                self.assertEqual(self.export("2", format=format, env=env).read_bytes(), expected, (format, env))

    def test_an_import_does_not_depend_on_the_locale(self):
        results = []
        for env in self.locales():
            project = self.folder / f"{len(results)}.pressmark"
            self.ok("new", project, "--name=same", env=env)
            self.ok("import", project, self.folder / "a.txt", env=env)
            self.ok("annotate", project, "--document=a.txt", "--tag=Quote/Indirect", "--start=1", "--end=3", env=env)
            document, = self.json("list", project, "documents", env=env)
            annotation, = self.json("list", project, "annotations", env=env)
            results.append((document["title"], document["sha256"], document["words"], annotation["spans"], annotation["tag"]))
        self.assertEqual(len(set(map(str, results))), 1)

    def test_documents_may_be_chosen(self):
        export = self.read("--document=b.txt")
        self.assertEqual([document["id"] for document in export["documents"]], [self.second])
        self.assertEqual([annotation["document"] for annotation in export["annotations"]], [self.second])
        self.assertEqual(len(self.read("--document=b.txt", "--document=a.txt")["documents"]), 2)

    def test_tags_may_be_chosen_with_those_below(self):
        self.assertEqual([annotation["document"] for annotation in self.read("--tag=Quote")["annotations"]], [self.first])
        self.assertEqual(len(self.read("--tag=Quote", "--tag=Claim")["annotations"]), 2)
        self.assertEqual(self.read("--tag=Quote/Partial")["annotations"], [])

    def test_texts_may_be_left_out(self):
        export = self.read("--no-text")
        self.assertNotIn("Last line", json.dumps(export["documents"]))
        self.ok("verify", self.folder / "out.json")

    def test_a_part_can_be_verified(self):
        for words in [["--document=b.txt"], ["--tag=Claim"], ["--no-text", "--tag=Quote/Direct"]]:
            for format in ["json", "jsonl"]:
                path = self.export("part", *words, format=format)
                self.ok("verify", path, f"--project={self.project}")

    def test_a_format_must_be_named(self):
        self.assertIn("--format", self.fails(2, "export", self.project))

    def test_an_unknown_format_is_wrong_usage(self):
        self.assertIn("“word”", self.fails(2, "export", self.project, "--format=word"))

    def test_an_unknown_document_writes_nothing(self):
        self.fails(3, "export", self.project, "--format=json", f"--output={self.folder}/x.json", "--document=nobody")
        self.assertFalse((self.folder / "x.json").exists())

    def test_an_unknown_tag_writes_nothing(self):
        self.fails(3, "export", self.project, "--format=json", f"--output={self.folder}/x.json", "--tag=Nothing")
        self.assertFalse((self.folder / "x.json").exists())

    def test_a_folder_that_is_not_there_is_an_error(self):
        line = self.fails(3, "export", self.project, "--format=json", f"--output={self.folder}/no/x.json")
        self.assertIn("/no/x.json", line)

    def test_the_project_is_not_overwritten(self):
        (self.folder / "link").symlink_to(self.project)
        before = self.annotations()
        for path in [self.project, self.folder / "link"]:
            self.fails(2, "export", self.project, "--format=json", f"--output={path}")
        self.assertEqual(self.annotations(), before)

    def test_nothing_but_the_export_is_left_behind(self):
        folder = self.folder / "target"
        folder.mkdir()
        self.ok("export", self.project, "--format=json", f"--output={folder}/x.json")
        self.assertEqual([path.name for path in folder.iterdir()], ["x.json"])

    @unittest.skipUnless(CORPUS.is_dir(), "the corpus is not here")
    def test_the_five_articles_can_be_exported_and_verified(self):
        self.ok("import", self.project, CORPUS)
        for document in self.json("list", self.project, "documents"):
            length = document["length"]
            for start in range(0, length - 50, 97):
                self.annotate(document["id"], start, start + 50, "Quote/Direct") if start < 1000 else None
            self.annotate(document["id"], length - 1, length, "Claim")
        for format in ["json", "jsonl"]:
            self.ok("verify", self.export(format, format=format), f"--project={self.project}")


class Formats(ProjectTest):
    def test_native_formats_are_read_and_written(self):
        formats = {entry["id"]: entry for entry in self.json("formats")}
        for name in ["json", "jsonl", "codebook"]:
            self.assertTrue(formats[name]["read"] and formats[name]["write"])
        self.assertEqual(formats["json"]["lost"], ["history"])
        self.assertIn(".txt", formats["text"]["extensions"])

    def test_people_get_a_line_each(self):
        self.assertRegex(self.ok("formats"), r"(?m)^json\trw\t\.annotations\.json \.json\t")


if __name__ == "__main__":
    unittest.main()
