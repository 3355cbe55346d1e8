"""Somebody moves the project's file away while it is open, and then back."""

import re

from harness import screen
from harness.program import Program
from harness.reader import Reader
from harness.waiting import wait_for

WARNING = re.compile('was moved or deleted')


def tag(program):
    program.find('button', re.compile('Editorializing'))
    screen.press('1')


def journey(desktop):
    folder = desktop.copy_sample('articles')
    project = desktop.projects() / 'articles.pressmark'
    program = Program(desktop, folder)
    program.wait_for_window('articles')
    reader = Reader(program)
    start, end = reader.select_with_mouse()

    away = desktop.home() / 'away.pressmark'
    project.rename(away)
    tag(program)
    program.find('alert', WARNING)
    desktop.shoot('moved')
    assert program.look('label', re.compile('No Annotations Yet')), 'something is shown that is not stored'

    away.rename(project)
    screen.press('1')
    made = wait_for(lambda: desktop.annotations(project), 'the annotation')
    assert [(span['start'], span['end']) for span in made[0]['spans']] == [(start, end)], made
    program.wait_gone('alert', WARNING)
    desktop.shoot('back')
