"""pressmark-cli undo, redo and history"""

import unittest

from pressmark import ProjectTest


class History(ProjectTest):
    def state(self):
        return self.json("list", self.project, "documents"), self.annotations(), self.json("list", self.project, "tags")

    def test_nothing_to_undo_is_no_failure(self):
        self.assertEqual(self.ok("undo", self.project), "There is nothing to undo.\n")

    def test_nothing_to_redo_is_no_failure(self):
        self.assertEqual(self.ok("redo", self.project), "There is nothing to redo.\n")

    def test_every_step_goes_back_and_forth(self):
        states = [self.state()]
        document = self.add()
        states.append(self.state())
        first = self.annotate(document, 0, 2, "Quote/Direct", "--attribute=speaker=Ann", "--note=n")
        states.append(self.state())
        self.annotate(document, 0, 4, "Claim")
        states.append(self.state())
        self.ok("remove", self.project, first["id"])
        states.append(self.state())
        for state in reversed(states[:-1]):
            self.ok("undo", self.project)
            self.assertEqual(self.state(), state)
        for state in states[1:]:
            self.ok("redo", self.project)
            self.assertEqual(self.state(), state)
        self.ok("check", self.project)

    def test_a_new_change_ends_what_can_be_redone(self):
        document = self.add()
        self.annotate(document, 0, 2)
        self.ok("undo", self.project)
        self.annotate(document, 0, 4)
        self.assertEqual(self.ok("redo", self.project), "There is nothing to redo.\n")

    def test_it_tells_steps_oldest_first(self):
        document = self.add()
        self.annotate(document, 0, 2, "Claim", "--annotator=Ann")
        self.ok("undo", self.project)
        steps = self.json("history", self.project)
        self.assertEqual([(step["label"], step["undone"]) for step in steps], [("Add 1 Document", False), ("Tag as Claim", True)])
        self.assertEqual(steps[1]["annotator"], "Ann")
        self.assertRegex(steps[1]["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")

    def test_people_get_a_line_each(self):
        self.add()
        self.ok("undo", self.project)
        self.assertRegex(self.ok("history", self.project), r"^\S+\t.+\tAdd 1 Document \(undone\)\n$")


if __name__ == "__main__":
    unittest.main()
