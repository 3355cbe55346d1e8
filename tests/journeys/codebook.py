"""Somebody makes a tag, uses it, thinks better of it twice, and takes the codebook to another project."""

import re

from harness import screen
from harness.program import Program
from harness.reader import Reader
from harness.waiting import wait_for

NAME = 'Sourcing'


class Tags:
    """The tags on disk."""

    def __init__(self, desktop, project):
        self.desktop, self.project = desktop, project

    def find(self, name):
        found = [tag for tag in self.desktop.read('list', self.project, 'tags') if tag['name'] == name]
        return found[0] if found else None

    def wait_for(self, what, accepted):
        def look():
            tag = self.find(NAME)
            return tag if tag and accepted(tag) else None

        return wait_for(look, what)


def make_tag(desktop, program, tags):
    screen.press('ctrl+2')
    tree = program.find('list', 'Tags')
    wait_for(lambda: tree.extents()[2] > 0, 'the codebook')
    n_before = len(program.find_all('list item', re.compile(r' \d+ uses?\.$')))
    desktop.shoot('page')
    program.press_button('Add Tag')
    wait_for(lambda: len(program.find_all('list item', re.compile(r' \d+ uses?\.$'))) == n_before + 1, 'a new tag')
    wait_for(program.is_typing, 'the name to have the keyboard')
    screen.press('ctrl+a')
    screen.type_text(NAME)
    screen.press('Return')
    tags.wait_for('the name', lambda tag: True)

    program.press_button('Olive')
    tags.wait_for('the color', lambda tag: tag['color'] == 'olive')
    program.press_button(re.compile('Change the Shortcut'))
    program.click(program.find('list item', 'Key 7, free'))
    tags.wait_for('the shortcut', lambda tag: tag['shortcut'] == '7')
    program.find('list item', f'{NAME}. Key 7. 0 uses.')
    desktop.shoot('made')


def use_tag(desktop, program, tags):
    screen.press('ctrl+1')
    reader = Reader(program)
    reader.go_there()
    screen.press('ctrl+Home', 's')
    start, end = reader.wait_for_selection()
    screen.press('7')
    tags.wait_for('its use', lambda tag: tag['annotations'] == 1)
    made = [a for a in desktop.annotations(tags.project) if a['tag'] == NAME]
    assert [(s['start'], s['end']) for s in made[0]['spans']] == [(start, end)], made
    desktop.shoot('used')
    screen.press('Escape')
    return made


def remove_tag(desktop, program, tags, made):
    screen.press('ctrl+2')
    program.click(program.find('list item', f'{NAME}. Key 7. 1 use.'))
    screen.press('Delete')
    wait_for(lambda: tags.find(NAME) is None, 'the tag to go')
    assert not [a for a in desktop.annotations(tags.project) if a['tag'] == NAME]
    program.wait_gone('list item', f'{NAME}. Key 7. 1 use.')
    screen.press('ctrl+z')
    tags.wait_for('the tag to come back', lambda tag: tag['annotations'] == 1 and tag['color'] == 'olive')
    assert [a for a in desktop.annotations(tags.project) if a['tag'] == NAME] == made
    program.find('list item', f'{NAME}. Key 7. 1 use.')


def take_along(desktop, program):
    target = desktop.home() / 'codebook.json'
    program.press_button('Codebook Menu')
    program.click(program.find('menu item', 'Export Codebook…'))
    program.choose_file('Export Codebook', target)
    wait_for(target.exists, 'the codebook')
    other = desktop.home() / 'other.pressmark'
    desktop.run_cli('new', other, f'--codebook={target}')
    tag = Tags(desktop, other).find(NAME)
    assert tag['color'] == 'olive' and tag['shortcut'] == '7', tag


def journey(desktop):
    program = Program(desktop, '--sample')
    program.wait_for_window('The Morrack line speech')
    Reader(program)
    tags = Tags(desktop, desktop.projects() / 'sample.pressmark')
    make_tag(desktop, program, tags)
    made = use_tag(desktop, program, tags)
    remove_tag(desktop, program, tags, made)
    take_along(desktop, program)
    desktop.run_cli('check', tags.project)
