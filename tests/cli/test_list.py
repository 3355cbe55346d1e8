"""pressmark-cli list and show"""

import hashlib
import sqlite3
import unittest

from pressmark import TEXT, ProjectTest, run


class List(ProjectTest):
    def test_documents_have_their_keys(self):
        identity = self.add("a.txt", TEXT)
        document, = self.json("list", self.project, "documents")
        self.assertEqual(set(document), {"id", "title", "outlet", "source", "length", "sha256", "author", "published", "url",
                                         "language", "status", "words", "annotations"})
        self.assertEqual(document["id"], identity)
        self.assertEqual(document["status"], "new")
        self.assertIsNone(document["outlet"])

    def test_documents_tell_how_many_annotations_they_have(self):
        document = self.add()
        self.annotate(document, 0, 2)
        self.annotate(document, 0, 4)
        self.assertEqual(self.json("list", self.project, "documents")[0]["annotations"], 2)

    def test_annotations_have_their_keys(self):
        document = self.add()
        self.annotate(document, 5, 6, "Quote/Direct", "--attribute=speaker=Ann", "--note=why", "--annotator=model:finder/1")
        annotation, = self.annotations()
        self.assertRegex(annotation.pop("id"), r"^[0-9a-f-]{36}$")
        for key in ["created", "modified"]:
            self.assertRegex(annotation.pop(key), r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertEqual(annotation, {
            "document": document, "source": "a.txt", "tag": "Quote/Direct", "spans": [{"start": 5, "end": 6, "exact": "😀"}],
            "attributes": {"speaker": {"value": "Ann"}}, "note": "why", "annotator": "model:finder/1", "status": "accepted"})

    def test_annotations_come_in_reading_order(self):
        first, second = self.add("a.txt", "First text"), self.add("b.txt", "Second text")
        for document, start, end in [(second, 0, 6), (first, 6, 10), (first, 0, 5), (first, 0, 8)]:
            self.annotate(document, start, end)
        found = [(annotation["document"], annotation["spans"][0]["exact"]) for annotation in self.annotations()]
        self.assertEqual(found, [(first, "First te"), (first, "First"), (first, "text"), (second, "Second")])

    def test_one_document_may_be_chosen_by_id_source_or_title(self):
        first, second = self.add("a.txt", "First headline here\n\nText."), self.add("b.txt", "Second text")
        self.annotate(first, 0, 5)
        self.annotate(second, 0, 6)
        title = self.json("list", self.project, "documents")[0]["title"]
        for key in [first, "a.txt", title]:
            found = self.json("list", self.project, "annotations", f"--document={key}")
            self.assertEqual([annotation["document"] for annotation in found], [first])
        self.assertEqual(len(self.json("list", self.project, "documents", "--document=b.txt")), 1)

    def test_a_name_that_two_documents_have_is_refused(self):
        self.add("x/a.txt", "First text")
        self.add("y/a.txt", "Second text")
        self.assertIn("Several", self.fails(3, "show", self.project, "a.txt"))

    def test_an_unknown_document_is_an_error(self):
        self.assertIn("“nowhere”", self.fails(3, "list", self.project, "annotations", "--document=nowhere"))

    def test_tags_have_their_keys(self):
        tags = {tag["path"]: tag for tag in self.json("list", self.project, "tags")}
        quote, direct = tags["Quote"], tags["Quote/Direct"]
        self.assertEqual((quote["parent"], quote["color"], quote["pattern"], quote["shortcut"]), (None, "blue", "solid", "1"))
        self.assertEqual((direct["parent"], direct["name"], direct["annotations"]), ("Quote", "Direct", 0))
        self.assertEqual([attribute["name"] for attribute in quote["attributes"]], ["speaker", "cue", "role", "fidelity"])
        self.assertEqual(quote["attributes"][3]["choices"], ["whole", "cut", "altered", "spliced"])

    def test_tags_tell_how_often_they_are_used(self):
        self.annotate(self.add(), 0, 2, "Claim")
        tags = {tag["path"]: tag["annotations"] for tag in self.json("list", self.project, "tags")}
        self.assertEqual(tags["Claim"], 1)

    def test_annotators_are_listed(self):
        document = self.add()
        self.annotate(document, 0, 2, "Claim", "--annotator=model:finder/1")
        self.annotate(document, 0, 2, "Claim", "--annotator=Ann")
        found = {entry["name"]: (entry["program"], entry["annotations"]) for entry in self.json("list", self.project, "annotators")}
        self.assertEqual((found["Ann"], found["model:finder/1"]), ((False, 1), (True, 1)))

    def test_links_are_listed(self):
        document = self.add()
        first, second = self.annotate(document, 0, 2), self.annotate(document, 3, 4)
        database = sqlite3.connect(self.project)
        with database:
            database.execute("INSERT INTO link (uuid, type, source, target, annotator, created) VALUES ('u', 'continues', 1, 2, 1, 0)")
        database.close()
        link, = self.json("list", self.project, "links")
        self.assertEqual((link["type"], link["from"], link["to"], link["created"]),
                         ("continues", first["id"], second["id"], "1970-01-01T00:00:00Z"))

    def test_people_get_a_line_each(self):
        document = self.add("a.txt", "A text\nof two lines")
        annotation = self.annotate(document, 2, 9, "Claim")
        title = self.json("list", self.project, "documents")[0]["title"]
        self.assertEqual(self.ok("list", self.project, "documents"), f"{document}\t1\t-\ta.txt\t{title}\n")
        self.assertEqual(self.ok("list", self.project, "annotations"), f"{annotation['id']}\t{title}\tClaim\t2-9\ttext of\n")

    def test_other_things_cannot_be_listed(self):
        self.assertIn("“birds”", self.fails(2, "list", self.project, "birds"))


class Show(ProjectTest):
    def test_the_text_is_printed_to_the_byte(self):
        for name, text in {"a.txt": TEXT, "b.txt": "no newline", "c.txt": "newline\n", "d.txt": "\n\n  \n"}.items():
            document = self.add(name, text)
            answer = run("show", self.project, document)
            self.assertEqual(answer.stdout, text.encode())
            self.assertEqual(hashlib.sha256(answer.stdout).hexdigest(),
                             self.json("list", self.project, "documents", f"--document={name}")[0]["sha256"])

    def test_the_locale_does_not_matter(self):
        self.add()
        for locale in ["C", "C.UTF-8", "nonsense"]:
            self.assertEqual(run("show", self.project, "a.txt", env={"LC_ALL": locale}).stdout, TEXT.encode())


if __name__ == "__main__":
    unittest.main()
