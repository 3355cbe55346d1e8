"""Somebody who uses no mouse goes from the welcome page to an export."""

import json
import re

from harness import screen
from harness.program import Program
from harness.reader import Reader
from harness.waiting import wait_for

NOTE = 'Check this against the speech.'
SPEAKER = 'Wren Sallow'


def go_to_text(program):
    reader = Reader(program)
    reader.go_there()
    return reader


class Project:
    """What is on disk."""

    def __init__(self, desktop):
        self.desktop = desktop
        self.path = desktop.projects() / 'sample.pressmark'
        self.before = {a['id']: a for a in desktop.annotations(self.path)}

    def changed(self):
        """Returns what differs from the beginning: new and changed annotations, then ids that are gone."""
        now = {a['id']: a for a in self.desktop.annotations(self.path)}
        return ([a for key, a in now.items() if self.before.get(key) != a],
                [key for key in self.before if key not in now])

    def wait_for_one(self, what, accepted=lambda annotation: True):
        def look():
            new, gone = self.changed()
            return new[0] if len(new) == 1 and not gone and accepted(new[0]) else None

        return wait_for(look, what)

    def settle(self):
        self.before = {a['id']: a for a in self.desktop.annotations(self.path)}


def bounds(annotation):
    return annotation['spans'][0]['start'], annotation['spans'][0]['end']


def tag_a_sentence(desktop, program, project, reader):
    screen.press('ctrl+Home', 'Down', 'Down', 's')
    start, end = reader.wait_for_selection()
    words = reader.text()[start:end]
    assert words.startswith('VENNICK, March 12'), words
    screen.press('2')
    made = project.wait_for_one('a claim', lambda a: a['tag'] == 'Claim')
    assert bounds(made) == (start, end), made
    desktop.shoot('tagged')
    program.find('button', re.compile('Minor'))
    screen.press('2')
    project.wait_for_one('a minor claim', lambda a: a['tag'] == 'Claim/Minor')
    screen.press('Escape')
    reader.wait_for_focus()
    return start, end


def adjust(desktop, project, start, end):
    screen.press('b', 'Right', 'Right', 'b', 'ctrl+Left')
    desktop.shoot('boundary')
    screen.press('Return')
    moved = project.wait_for_one('other boundaries', lambda a: bounds(a) != (start, end))
    assert bounds(moved)[0] == start + 2 and bounds(moved)[1] < end, moved
    screen.press('b', 'Right', 'Escape')
    assert project.wait_for_one('the same annotation') == moved, 'Escape kept a boundary'
    project.settle()


def go_through(program):
    """Goes to the next annotation and back, and returns its row."""
    def selected():
        rows = program.find_all('list item', re.compile(r' Paragraph \d'))
        found = [row.name for row in rows if row.has('selected')]
        return found[0] if len(found) == 1 else None

    screen.press('n')
    first = wait_for(selected, 'a selected annotation')
    screen.press('n')
    wait_for(lambda: selected() not in (None, first), 'the next annotation')
    screen.press('shift+n')
    wait_for(lambda: selected() == first, 'the annotation before')
    return first


def write_note(desktop, project, reader):
    screen.press('m')
    screen.type_text(NOTE)
    screen.press('Escape')
    reader.wait_for_focus()
    made = project.wait_for_one('the note', lambda a: a.get('note', '').endswith(NOTE))
    desktop.shoot('note')
    project.settle()
    return made


def attribute(project, reader):
    screen.press('Return', 'ctrl+a')
    screen.type_text(SPEAKER)
    screen.press('Return', 'Escape')
    reader.wait_for_focus()
    project.wait_for_one('the speaker', lambda a: a['attributes'].get('speaker', {}).get('value') == SPEAKER)
    project.settle()


def remove_and_undo(project):
    screen.press('Delete')
    wait_for(lambda: len(project.changed()[1]) == 1, 'the annotation to go')
    screen.press('ctrl+z')
    wait_for(lambda: project.changed() == ([], []), 'the annotation to come back')


def export(desktop, program, target):
    screen.press('ctrl+e')
    program.wait_for_window('Export')
    program.tab_to(re.compile('Export…'))
    screen.press('Return')
    program.choose_file('Export Annotations', target)
    wait_for(target.exists, 'the exported file')
    program.wait_for_window('The Morrack line speech')


def journey(desktop):
    program = Program(desktop, leaks=True)
    program.wait_for_window('Pressmark')
    program.tab_to('Sample Corpus')
    screen.press('Return')
    program.wait_for_window('The Morrack line speech')

    reader = go_to_text(program)
    while 'BRIEF' not in reader.title():
        title = reader.title()
        screen.press('ctrl+Page_Up')
        reader.wait_for_other(title)
    project = Project(desktop)
    adjust(desktop, project, *tag_a_sentence(desktop, program, project, reader))

    title = reader.title()
    screen.press('ctrl+Page_Down')
    reader.wait_for_other(title)
    reader.wait_for_focus()
    assert go_through(program).startswith('Quote'), 'the first annotation is no quote'
    write_note(desktop, project, reader)
    attribute(project, reader)
    remove_and_undo(project)
    go_to_codebook_and_back(program, reader)

    target = desktop.home() / 'sample.json'
    export(desktop, program, target)
    assert len(json.loads(target.read_text(encoding='utf-8'))['annotations']) == 29
    desktop.run_cli('verify', target, f'--project={project.path}')


def go_to_codebook_and_back(program, reader):
    screen.press('ctrl+2')
    tree = program.find('list', 'Tags')
    wait_for(lambda: tree.extents()[2] > 0, 'the codebook')
    screen.press('ctrl+1')
    go_to_text(program)
