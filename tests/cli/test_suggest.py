"""pressmark-cli suggest"""

import json
import unittest

from pressmark import CORPUS, ProjectTest, run

ARTICLE = ("Mayor Mara Vasht won on Sunday. “We are tired,” she said. “We want rest.\n\n"
           "“We want it now.”\n\nHer rival, Jon Lor, called it “a sham.” He said that the vote was unfair.\n")


class Suggest(ProjectTest):
    def suggest(self, *more):
        return self.json("suggest", self.project, *more)

    def test_tells_what_where_who_and_how_sure(self):
        document = self.add(content=ARTICLE)
        first = self.suggest()[0]
        self.assertEqual(first["document"], document)
        self.assertEqual(first["source"], "a.txt")
        self.assertEqual(first["tag"], "Quote/Direct")
        self.assertEqual(first["spans"], [{"start": 32, "end": 47, "exact": "“We are tired,”"}])
        self.assertEqual(first["attributes"], {
            "speaker": {"value": "Mara Vasht", "start": 48, "end": 51},
            "cue": {"value": "said", "start": 52, "end": 56}})
        self.assertGreater(first["confidence"], 0.5)
        self.assertEqual(first["flags"], [])
        self.assertEqual(first["reason"], "pronoun-after")

    def test_spans_are_slices_of_the_text_in_its_order(self):
        document = self.add(content=ARTICLE)
        text = self.ok("show", self.project, document)
        found = self.suggest()
        self.assertEqual(len(found), 5)
        self.assertEqual(found, sorted(found, key=lambda one: one["spans"][0]["start"]))
        for one in found:
            span, = one["spans"]
            self.assertEqual(text[span["start"]:span["end"]], span["exact"])
            for value in one["attributes"].values():
                if "start" in value:
                    self.assertLess(value["start"], value["end"])

    def test_pieces_say_that_they_go_on(self):
        self.add(content=ARTICLE)
        flags = [one["flags"] for one in self.suggest()]
        self.assertEqual(flags[1:3], [["continues"], ["continued"]])
        link, = self.json("list", self.project, "links")
        self.assertEqual(link["type"], "continues")

    def test_every_run_says_the_same(self):
        self.add(content=ARTICLE)
        self.assertEqual(self.suggest(), self.suggest())
        self.assertEqual(len(self.annotations()), 5)

    def test_a_dry_run_changes_nothing(self):
        self.add(content=ARTICLE)
        dry = self.suggest("--dry-run")
        self.assertEqual(self.annotations(), [])
        stored = self.suggest()
        for one in stored:
            del one["id"]
        self.assertEqual(dry, stored)

    def test_suggestions_are_annotations_that_wait(self):
        self.add(content=ARTICLE)
        self.suggest()
        for one in self.annotations():
            self.assertEqual(one["status"], "suggested")
            self.assertEqual(one["annotator"], "model:quote-finder/1")
            self.assertIn("confidence", one)
        annotator, = [a for a in self.json("list", self.project, "annotators") if a["annotations"]]
        self.assertTrue(annotator["program"])

    def test_no_indirect_leaves_reported_speech_out(self):
        self.add(content=ARTICLE)
        self.assertIn("Quote/Indirect", [one["tag"] for one in self.suggest("--dry-run")])
        self.assertNotIn("Quote/Indirect", [one["tag"] for one in self.suggest("--dry-run", "--no-indirect")])

    def test_one_document_alone(self):
        first = self.add(content=ARTICLE)
        self.add("b.txt", ARTICLE.replace("Vasht", "Holm"))
        self.assertEqual({one["document"] for one in self.suggest(f"--document={first}")}, {first})
        self.assertEqual({one["document"] for one in self.suggest("--document=b.txt", "--dry-run")} & {first}, set())

    def test_the_summary_counts(self):
        self.add(content=ARTICLE)
        summary = self.ok("suggest", self.project)
        self.assertIn("suggestions waiting: 5, new: 5", summary)
        self.assertIn("Mara Vasht", summary)

    def test_one_undo_takes_all_back(self):
        self.add(content=ARTICLE)
        self.suggest()
        self.ok("undo", self.project)
        self.assertEqual(self.annotations(), [])
        self.ok("redo", self.project)
        self.assertEqual(len(self.annotations()), 5)
        self.ok("check", self.project)

    def test_export_and_import_keep_what_the_finder_said(self):
        self.add(content=ARTICLE)
        self.suggest()
        export = self.export()
        self.ok("verify", export)
        other = self.folder / "other.pressmark"
        self.ok("new", other)
        self.ok("import", other, export)
        self.assertEqual(self.json("list", other, "annotations"), self.annotations())

    def test_what_an_export_says_is_proven(self):
        self.add(content=ARTICLE)
        self.suggest()
        export = self.export()
        content = export.read_text()
        self.assertIn('"reason": "pronoun-after"', content)
        export.write_text(content.replace('"pronoun-after"', '"named-after"'))
        self.assertEqual(run("verify", export).returncode, 1)

    def test_an_unknown_document_is_refused(self):
        self.add(content=ARTICLE)
        self.fails(3, "suggest", self.project, "--document=nowhere")

    def test_without_the_tag_nothing_is_changed(self):
        self.add(content=ARTICLE)
        project = self.folder / "bare.pressmark"
        codebook = self.write("book.json", json.dumps({
            "format": {"name": "io.github.pressmark.Codebook", "version": "1.0"}, "tags": []}))
        if run("new", project, f"--codebook={codebook}").returncode == 0:
            self.ok("import", project, self.folder / "a.txt")
            self.assertIn("Quote", self.fails(3, "suggest", project))

    @unittest.skipUnless(CORPUS.is_dir(), "the articles are not here")
    def test_real_articles(self):
        self.ok("import", self.project, CORPUS)
        found = self.suggest("--no-indirect")
        self.assertEqual(len(found), 109)


if __name__ == "__main__":
    unittest.main()
