"""Somebody comes back: to the sample with its tags, to recent projects, to one whose file was moved."""

import re

from harness import screen
from harness.program import Program
from harness.reader import Reader
from harness.waiting import wait_for

SAMPLE = 'The Morrack line speech'


def open_the_sample(desktop):
    program = Program(desktop)
    program.wait_for_window('Pressmark')
    program.click(program.find('list item', re.compile('Sample Corpus')))
    program.wait_for_window(SAMPLE)
    program.find('list item', re.compile(r'^Halvery Wire\. .* 8 annotations\.'))
    reader = Reader(program)
    program.click(program.find('list item', re.compile(r' vows to rebuild ')))
    wait_for(lambda: 'vows' in reader.title(), 'the article')
    program.find('list item', re.compile(r'^Quote, Direct\. .*Speaker Thessa Orlin'))
    desktop.shoot('sample')
    program.close_window()


def journey(desktop):
    open_the_sample(desktop)
    project = desktop.projects() / 'sample.pressmark'
    assert len(desktop.annotations(project)) == 28

    program = Program(desktop)
    recent = program.find('list item', re.compile(SAMPLE))
    program.find('label', re.compile(r'^12 documents · '))
    desktop.shoot('recent')
    program.click(recent)
    program.wait_for_window(SAMPLE)
    Reader(program)
    program.close_window()

    moved = desktop.home() / 'moved.pressmark'
    project.rename(moved)
    program = Program(desktop)
    program.find('label', 'File moved or deleted')
    desktop.shoot('missing')
    program.press_button('Locate…')
    program.choose_file('Locate Project', moved)
    program.wait_for_window(SAMPLE)
    Reader(program)
    program.close_window()

    program = Program(desktop)
    program.find('label', re.compile(r'^12 documents · '))
    names = [node.name for node in program.find_all('button') if node.extents()[2] > 0]
    assert 'Locate…' not in names, names
