"""pressmark-cli annotate and remove"""

import json
import unittest

from pressmark import TEXT, ProjectTest, run


class Annotate(ProjectTest):
    def setUp(self):
        super().setUp()
        self.document = self.add("a.txt", TEXT)

    def words(self, *more, tag="Quote", start=0, end=2, document="a.txt"):
        return ["annotate", self.project, f"--document={document}", f"--tag={tag}", f"--start={start}", f"--end={end}", *more]

    def refuses(self, *words, code=3):
        line = self.fails(code, *words)
        self.assertEqual(self.annotations(), [])
        return line

    def test_the_id_is_printed(self):
        identity = self.ok(*self.words()).strip()
        self.assertEqual([annotation["id"] for annotation in self.annotations()], [identity])

    def test_what_was_stored_is_printed_as_json(self):
        printed, = self.json(*self.words("--note=n"))
        self.assertEqual([printed], self.annotations())

    def test_every_passage_covers_what_python_slices(self):
        spans = [(start, end) for start in range(0, len(TEXT), 3) for end in range(start + 1, len(TEXT) + 1, 5)]
        lines = [json.dumps({"document": "a.txt", "tag": "Claim", "start": start, "end": end}) for start, end in spans]
        self.json("annotate", self.project, "--from=-", input="\n".join(lines).encode())
        for annotation in self.annotations():
            span, = annotation["spans"]
            self.assertEqual(span["exact"], TEXT[span["start"]:span["end"]])
        self.assertEqual(len(self.annotations()), len(spans))

    def test_the_last_character_without_newline_can_be_tagged(self):
        annotation = self.annotate(self.document, len(TEXT) - 1, len(TEXT))
        self.assertEqual(annotation["spans"], [{"start": len(TEXT) - 1, "end": len(TEXT), "exact": TEXT[-1]}])

    def test_past_the_end_is_refused(self):
        line = self.refuses(*self.words(end=len(TEXT) + 1))
        self.assertIn(f"{len(TEXT)} characters", line)
        self.assertIn("Nothing was changed.", line)

    def test_an_empty_passage_is_refused(self):
        self.refuses(*self.words(start=3, end=3))

    def test_a_passage_that_ends_before_it_starts_is_refused(self):
        self.refuses(*self.words(start=3, end=2))

    def test_a_negative_offset_is_wrong_usage(self):
        self.refuses(*self.words(start=-1), code=2)

    def test_an_offset_that_is_no_number_is_wrong_usage(self):
        for start in ["x", "1x", "", "1.5", "0x1", "+1", " 1", "99999999999999999999"]:
            self.refuses(*self.words(start=start), code=2)

    def test_offsets_are_always_decimal(self):
        annotation, = self.json(*self.words(start="05", end="010"))
        self.assertEqual(annotation["spans"], [{"start": 5, "end": 10, "exact": TEXT[5:10]}])

    def test_every_option_it_needs_is_named(self):
        for option in ["--document", "--tag", "--start", "--end"]:
            words = [word for word in self.words() if not str(word).startswith(option)]
            self.assertIn(option, self.refuses(*words, code=2))

    def test_an_unknown_tag_is_refused(self):
        self.assertIn("“Quote/Sung”", self.refuses(*self.words(tag="Quote/Sung")))

    def test_an_unknown_document_is_refused(self):
        self.assertIn("“b.txt”", self.refuses(*self.words(document="b.txt")))

    def test_attributes_are_stored(self):
        annotation, = self.json(*self.words("--attribute=speaker=Ann=Bea", "--attribute=role=official", tag="Quote/Direct"))
        self.assertEqual(annotation["attributes"], {"role": {"value": "official"}, "speaker": {"value": "Ann=Bea"}})

    def test_an_unknown_attribute_is_refused(self):
        self.assertIn("“verdict”", self.refuses(*self.words("--attribute=verdict=supported")))

    def test_a_value_that_is_no_choice_is_refused(self):
        self.assertIn("official, expert", self.refuses(*self.words("--attribute=role=king")))

    def test_an_attribute_without_value_is_wrong_usage(self):
        self.refuses(*self.words("--attribute=speaker"), code=2)

    def test_text_means_the_same_in_every_locale(self):
        for locale in ["C", "C.UTF-8", "nonsense"]:
            answer = run(*self.words("--note=é😀", "--attribute=speaker=Ł", "--json"), env={"LC_ALL": locale})
            annotation = json.loads(answer.stdout)
            self.assertEqual((annotation["note"], annotation["attributes"]["speaker"]["value"]), ("é😀", "Ł"))

    def test_the_annotator_may_be_a_program(self):
        self.ok(*self.words("--annotator=model:quote-finder/1"))
        annotator = [entry for entry in self.json("list", self.project, "annotators") if entry["name"] == "model:quote-finder/1"][0]
        self.assertTrue(annotator["program"])
        self.assertEqual(self.json("history", self.project)[-1]["annotator"], "model:quote-finder/1")

    def test_an_empty_annotator_is_wrong_usage(self):
        self.refuses(*self.words("--annotator="), code=2)


class From(ProjectTest):
    def setUp(self):
        super().setUp()
        self.document = self.add("a.txt", TEXT)

    def feed(self, *objects):
        text = "\n".join(item if isinstance(item, str) else json.dumps(item) for item in objects)
        return self.json("annotate", self.project, "--from=-", input=text.encode())

    def refuses(self, *objects):
        text = "\n".join(item if isinstance(item, str) else json.dumps(item) for item in objects)
        line = self.fails(3, "annotate", self.project, "--from=-", input=text.encode())
        self.assertIn("Nothing was changed.", line)
        self.assertEqual(self.annotations(), [])
        return line

    GOOD = {"document": "a.txt", "tag": "Quote", "start": 0, "end": 2}

    def test_all_keys_are_stored(self):
        annotation, = self.feed({
            "document": self.document, "tag": "Quote/Direct", "note": "why", "annotator": "Bea", "status": "suggested",
            "spans": [{"start": 0, "end": 2, "exact": "00"}, {"start": 5, "end": 6}],
            "attributes": {"speaker": {"value": "she", "start": 23, "end": 26}, "cue": "said", "role": None}})
        self.assertEqual(annotation["spans"], [{"start": 0, "end": 2, "exact": "00"}, {"start": 5, "end": 6, "exact": "😀"}])
        self.assertEqual(annotation["attributes"], {"speaker": {"value": "she", "start": 23, "end": 26}, "cue": {"value": "said"}})
        self.assertEqual((annotation["note"], annotation["annotator"], annotation["status"]), ("why", "Bea", "suggested"))

    def test_it_reads_what_list_prints(self):
        self.annotate(self.document, 5, 6, "Quote/Direct", "--attribute=speaker=Ann", "--note=x")
        before = self.annotations()
        after = self.feed(*before)
        for old, new in zip(before, after):
            self.assertNotEqual(old.pop("id"), new.pop("id"))
            for key in ["created", "modified"]:
                old.pop(key), new.pop(key)
        self.assertEqual(before, after)

    def test_a_file_may_be_named(self):
        path = self.write("in.jsonl", json.dumps(self.GOOD) + "\n\n" + json.dumps(self.GOOD))
        self.assertEqual(len(self.ok("annotate", self.project, f"--from={path}").splitlines()), 2)

    def test_answers_come_in_the_order_of_lines(self):
        answers = self.feed(*[{**self.GOOD, "note": str(i)} for i in range(50)])
        self.assertEqual([answer["note"] for answer in answers], [str(i) for i in range(50)])

    def test_all_lines_are_one_step_of_undo(self):
        self.feed(*[self.GOOD] * 7)
        self.assertEqual(self.ok("undo", self.project), "Undone: Add 7 Annotations\n")
        self.assertEqual(self.annotations(), [])

    def test_nothing_at_all_is_no_step(self):
        self.assertEqual(self.feed(), [])
        self.assertEqual(len(self.json("history", self.project)), 1)

    def test_one_bad_line_keeps_all_out_and_is_named(self):
        self.assertIn("Line 3:", self.refuses(self.GOOD, self.GOOD, {**self.GOOD, "end": 999}, self.GOOD))

    def test_a_passage_that_is_not_the_slice_is_refused(self):
        line = self.refuses({**self.GOOD, "exact": "01"})
        self.assertIn("is “00”, not “01”", line)

    def test_an_exact_that_looks_the_same_is_not_the_slice(self):
        self.refuses({"document": "a.txt", "tag": "Quote", "start": 8, "end": 10, "exact": "é"})

    def test_what_is_no_json_is_refused(self):
        for line in ["{", "[]", "7", "null", '{"document": "a.txt"', "no", '"text"']:
            self.assertIn("Line 1:", self.refuses(line))

    def test_text_that_is_none_is_refused(self):
        for note in ['"a\\u0000b"', '"\\ud800"', '"\\udc00x"']:
            self.refuses('{"document": "a.txt", "tag": "Quote", "start": 0, "end": 2, "note": %s}' % note)

    def test_deep_nesting_is_refused(self):
        self.refuses('{"note": ' + "[" * 100000 + "]" * 100000 + "}")

    def test_two_objects_on_a_line_are_refused(self):
        self.refuses(json.dumps(self.GOOD) + json.dumps(self.GOOD))

    def test_a_byte_order_mark_and_windows_line_ends_are_fine(self):
        text = "\ufeff" + "\r\n".join([json.dumps(self.GOOD)] * 2) + "\r\n"
        self.assertEqual(len(self.json("annotate", self.project, "--from=-", input=text.encode())), 2)

    def test_keys_of_the_wrong_kind_are_refused(self):
        for key, value in [("document", 1), ("tag", []), ("start", "0"), ("end", 2.5), ("end", None), ("start", -1), ("end", 1 << 40),
                           ("note", 5), ("annotator", {}), ("annotator", ""), ("status", "maybe"), ("spans", {}), ("spans", []), ("spans", [1]),
                           ("attributes", []), ("attributes", {"speaker": 3}), ("attributes", {"speaker": []}), ("attributes", {"speaker": {}}),
                           ("attributes", {"speaker": {"value": "x", "start": 1}}), ("attributes", {"speaker": {"value": "x", "start": 1, "end": 999}})]:
            self.refuses({**self.GOOD, key: value})

    def test_missing_keys_are_refused(self):
        for key in self.GOOD:
            self.refuses({name: value for name, value in self.GOOD.items() if name != key})

    def test_spans_out_of_order_are_refused(self):
        self.refuses({"document": "a.txt", "tag": "Quote", "spans": [{"start": 5, "end": 6}, {"start": 0, "end": 2}]})
        self.refuses({"document": "a.txt", "tag": "Quote", "spans": [{"start": 0, "end": 5}, {"start": 4, "end": 6}]})

    def test_options_for_one_passage_are_wrong_usage(self):
        for option in ["--document=a.txt", "--tag=Quote", "--start=0", "--end=2", "--attribute=a=b", "--note=x"]:
            self.fails(2, "annotate", self.project, "--from=-", option, input=b"")

    def test_an_annotator_may_be_given_for_all(self):
        answers = json.dumps(self.GOOD) + "\n" + json.dumps({**self.GOOD, "annotator": "Bea"})
        found = self.json("annotate", self.project, "--from=-", "--annotator=Ann", input=answers.encode())
        self.assertEqual([annotation["annotator"] for annotation in found], ["Ann", "Bea"])

    def test_a_missing_file_is_an_error(self):
        self.assertIn("nowhere", self.fails(3, "annotate", self.project, "--from=nowhere"))

    def test_bytes_that_are_no_text_are_refused(self):
        self.assertIn("Line 1:", self.fails(3, "annotate", self.project, "--from=-", input=b'{"tag": "\xff"}'))


class Remove(ProjectTest):
    def setUp(self):
        super().setUp()
        document = self.add("a.txt", TEXT)
        self.ids = [self.annotate(document, i, i + 1)["id"] for i in range(4)]

    def test_the_named_ones_go(self):
        self.ok("remove", self.project, self.ids[0], self.ids[2])
        self.assertEqual([annotation["id"] for annotation in self.annotations()], [self.ids[1], self.ids[3]])

    def test_one_named_twice_goes_once(self):
        self.assertEqual(self.ok("remove", self.project, self.ids[0], self.ids[0]), "Removed 1 annotation.\n")

    def test_all_of_them_are_one_step(self):
        before = self.annotations()
        self.ok("remove", self.project, *self.ids)
        self.assertEqual(self.annotations(), [])
        self.ok("undo", self.project)
        self.assertEqual(self.annotations(), before)

    def test_an_unknown_one_keeps_all(self):
        self.assertIn("Nothing was changed.", self.fails(3, "remove", self.project, self.ids[0], "nobody"))
        self.assertEqual(len(self.annotations()), 4)


if __name__ == "__main__":
    unittest.main()
