"""Somebody opens a folder, tags a quote with the mouse, closes, opens again, and exports."""

import json
import pathlib
import re

import jsonschema

from harness import screen
from harness.desktop import PREFIX
from harness.program import Program
from harness.reader import Reader
from harness.waiting import wait_for

SPEAKER = 'Thessa Orlin'


def only_annotation(desktop, project, what, accepted):
    """Waits until the project's only annotation is as accepted; returns it."""
    def look():
        found = desktop.annotations(project)
        return found[0] if len(found) == 1 and accepted(found[0]) else None

    return wait_for(look, what)


def select_until_asked(program, reader):
    """Selects words, once more if the article was still being laid out; returns start and end."""
    def select():
        passage = reader.select_with_mouse()
        try:
            program.find('button', re.compile('Editorializing'), patience=4)
        except AssertionError:
            return None
        return passage

    return wait_for(select, 'the tags at the selected words')


def tag_with_the_mouse(desktop, program, project):
    reader = Reader(program)
    first = reader.title()
    rows = [node for node in program.find_all('list item') if node.name.endswith('Not started.')]
    assert len(rows) >= 6, f'only {len(rows)} documents are listed'
    program.click(rows[2])
    reader.wait_for_other(first)

    start, end = select_until_asked(program, reader)
    desktop.shoot('popover')
    screen.press('1')
    made = only_annotation(desktop, project, 'a quote', lambda a: a['tag'] == 'Quote')
    assert [(s['start'], s['end']) for s in made['spans']] == [(start, end)], (made, start, end)
    assert made['spans'][0]['exact'] == reader.text()[start:end], made

    program.find('button', re.compile('Scare quotes'))
    desktop.shoot('sub-tags')
    screen.press('1')
    only_annotation(desktop, project, 'a direct quote', lambda a: a['tag'] == 'Quote/Direct')
    return made


def name_the_speaker(desktop, program, project):
    def speaker(annotation):
        return annotation['attributes'].get('speaker', {}).get('value')

    screen.press('Escape')
    program.click(program.find('text box', 'Speaker'))
    screen.type_text(SPEAKER)
    screen.press('Return')
    only_annotation(desktop, project, 'the speaker', lambda a: speaker(a) == SPEAKER)
    desktop.shoot('speaker')

    program.press_button('Main Menu')
    step = program.find('menu item', re.compile('^Undo .'))
    desktop.shoot('menu')
    assert step.name != 'Undo', step
    screen.press('Escape')
    program.wait_gone('menu item', step.name)
    screen.press('Escape')

    screen.press('ctrl+z')
    only_annotation(desktop, project, 'no speaker', lambda a: speaker(a) is None)
    screen.press('ctrl+shift+z')
    only_annotation(desktop, project, 'the speaker again', lambda a: speaker(a) == SPEAKER)


def export(desktop, program, target):
    screen.press('ctrl+e')
    program.wait_for_window('Export')
    desktop.shoot('export')
    program.press_button(re.compile('Export…'))
    program.choose_file('Export Annotations', target)
    wait_for(target.exists, 'the exported file')
    program.wait_for_window('articles')


def check_export(target, made):
    """An independent validator and slices of the texts say whether the export is right."""
    schema = json.loads((PREFIX / 'share/pressmark/schema/annotation-set-1.schema.json').read_text())
    exported = json.loads(target.read_text(encoding='utf-8'))
    jsonschema.Draft202012Validator(schema).validate(exported)
    texts = {document['id']: document['text']['content'] for document in exported['documents']}
    assert len(texts) == 12, len(texts)
    assert [annotation['id'] for annotation in exported['annotations']] == [made['id']], exported['annotations']
    for annotation in exported['annotations']:
        text = texts[annotation['document']]
        for span in annotation['spans']:
            start, end = span['start'], span['end']
            assert text[start:end] == span['exact'], span
            assert text[:start].endswith(span['prefix']) and text[end:].startswith(span['suffix']), span


def journey(desktop):
    folder = desktop.copy_sample('articles')
    project = desktop.projects() / 'articles.pressmark'
    program = Program(desktop, folder)
    program.wait_for_window('articles')
    program.find('label', re.compile('12 documents'))
    made = tag_with_the_mouse(desktop, program, project)
    name_the_speaker(desktop, program, project)
    program.close_window()
    desktop.run_cli('check', project)

    program = Program(desktop, folder)
    program.wait_for_window('articles')
    program.find('list item', re.compile(r'\. 1 annotation\. '))
    assert len(desktop.documents(project)) == 12
    desktop.shoot('reopened')
    target = pathlib.Path(desktop.home() / 'articles.json')
    export(desktop, program, target)
    desktop.run_cli('verify', target, f'--project={project}')
    check_export(target, made)
