"""Others are at the same project: a script adds to it, somebody deletes it, another computer has it open."""

import pathlib
import re
import sqlite3
import time

from harness import screen
from harness.program import Program
from harness.reader import Reader
from harness.waiting import wait_for

QUOTE = re.compile(r'^Quote, Direct\. ')


def open_document(desktop, project, reader):
    """Returns the document that the window shows."""
    found = [d for d in desktop.documents(project) if d['title'] == reader.title()]
    assert len(found) == 1, found
    return found[0]


def watch_a_script(desktop, program, project):
    """What a script does shows up in the window by itself."""
    document = open_document(desktop, project, Reader(program))
    desktop.run_cli('annotate', project, f'--document={document["id"]}', '--tag=Quote/Direct', '--start=3', '--end=20',
                    '--attribute=speaker=Nora Vale')
    row = program.find('list item', QUOTE)
    assert 'Speaker Nora Vale.' in row.name, row
    program.find('list item', re.compile(r'\. 1 annotation\. '))
    desktop.run_cli('undo', project)
    program.wait_gone('list item', QUOTE)
    desktop.run_cli('redo', project)
    program.find('list item', QUOTE)
    desktop.shoot('script')


def lose_the_file(desktop, program, project):
    """A project that is deleted can be saved as a copy, and nothing is drawn that is not stored."""
    reader = Reader(program)
    n_before = len(desktop.annotations(project))
    for name in ('', '-wal', '-shm'):
        pathlib.Path(f'{project}{name}').unlink(missing_ok=True)
    reader.wait_for_focus()
    screen.press('ctrl+End', 's')
    reader.wait_for_selection()
    screen.press('2')
    button = program.find('button', 'Save a Copy…')
    wait_for(lambda: button.extents()[3] > 0, 'the banner')
    desktop.shoot('gone')
    alert = program.look('alert')
    assert 'moved or deleted' in alert.name, alert
    assert program.look('list item', re.compile(r'^Claim.* Paragraph')) is None, 'what could not be stored is shown'

    copy = desktop.home() / 'copy.pressmark'
    program.click(button)
    program.choose_file('Save a Copy', copy)
    wait_for(copy.exists, 'the copy')
    program.wait_for_window('articles')
    wait_for(lambda: desktop.run_cli('check', copy, check=False).returncode == 0, 'a sound copy')
    assert len(desktop.annotations(copy)) == n_before
    program.close_window()
    return copy


def share_with_another_computer(desktop, project):
    """A project that is open on another computer can be read only, and says so."""
    with sqlite3.connect(project) as database:
        database.execute("INSERT INTO presence (host, pid, name, seen) VALUES ('elsewhere', 1, 'Nora Vale', ?)",
                         (int(time.time()),))
    database.close()
    before = desktop.annotations(project)
    program = Program(desktop, project)
    program.wait_for_window('articles')
    alert = program.find('alert', re.compile('Nora Vale|elsewhere'))
    wait_for(lambda: alert.extents()[3] > 0, 'the banner')
    reader = Reader(program)
    reader.wait_for_focus()
    screen.press('ctrl+End', 's')
    reader.wait_for_selection()
    screen.press('1', '1')
    program.find('label', 'This project can only be read.')
    desktop.shoot('read-only')
    assert not program.look('button', 'Undo').has('sensitive'), 'what cannot be changed can be undone'
    assert desktop.annotations(project) == before
    program.close_window()


def journey(desktop):
    folder = desktop.copy_sample('articles')
    project = desktop.projects() / 'articles.pressmark'
    program = Program(desktop, folder)
    program.wait_for_window('articles')
    watch_a_script(desktop, program, project)
    share_with_another_computer(desktop, lose_the_file(desktop, program, project))
