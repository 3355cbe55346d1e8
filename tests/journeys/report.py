"""Somebody opens a folder with files of all kinds and is told what became of each."""

import re

from harness import screen
from harness.program import Program
from harness.waiting import wait_for

ARTICLE = 'The bridge is open again.\n\nIt had been closed for a year, the mayor said.\n'
OTHER = 'Nobody wants the bridge.\n\n“We never asked for it,” the baker said.\n'
DANISH = 'Broen er åben igen.\n\n“Vi har ventet længe,” sagde borgmesteren på Ærø.\n'
FRENCH = 'Le pont est rouvert depuis l’été. « Nous étions coupés du marché », a déclaré le maire.\n' * 4
LINES = 'The toll.\r\n\r\nIt goes up in May.\r\n'

FILES = {
    'bridge.txt': ARTICLE.encode(),
    'baker.txt': OTHER.encode(),
    'copy-of-bridge.txt': ARTICLE.encode(),
    'danish.txt': b'\xff\xfe' + DANISH.encode('utf-16-le'),
    'french.txt': FRENCH.encode('windows-1252'),
    'lines.txt': LINES.encode(),
    'nothing.txt': b'',
    'picture.txt': b'\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR',
}


def journey(desktop):
    folder = desktop.home() / 'mixed'
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)

    program = Program(desktop, folder)
    program.wait_for_window('Import Report')
    desktop.shoot('report')
    program.find('label', re.compile('5 added, 1 duplicate, 2 not added'))
    if program.look('button', 'Problems Only').has('pressed'):
        program.press_button('Problems Only')
    program.find('label', 'bridge.txt')
    labels = [node.name for node in program.find_all('label')]
    for name in FILES:
        assert name in labels, f'{name} is not in the report: {labels}'
    outcome = {name: labels[labels.index(name) + 1] for name in FILES}
    assert outcome['bridge.txt'] == 'Added', outcome
    assert outcome['danish.txt'].startswith('Added'), outcome
    assert outcome['lines.txt'].startswith('Added'), outcome
    assert outcome['french.txt'].startswith('Added: ') and '1252' in outcome['french.txt'], outcome
    assert outcome['copy-of-bridge.txt'].startswith('Duplicate'), outcome
    assert outcome['nothing.txt'].startswith('Not added') and 'empty' in outcome['nothing.txt'], outcome
    assert outcome['picture.txt'].startswith('Not added'), outcome
    rows = [row for row in program.find_all('list item') if row.name.startswith(tuple(FILES)) and ' ' in row.name]
    assert len(rows) == len(FILES), f'only {len(rows)} rows say which file they are about'
    desktop.shoot('all')

    screen.press('Escape')
    program.wait_for_window('mixed')
    project = desktop.projects() / 'mixed.pressmark'
    wait_for(lambda: len(desktop.documents(project)) == 5, 'five documents')
    assert desktop.text(project, 'lines.txt') == LINES.replace('\r\n', '\n')
    assert desktop.text(project, 'danish.txt') == DANISH
    assert desktop.text(project, 'french.txt') == FRENCH
    desktop.run_cli('check', project)
