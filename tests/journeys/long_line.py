"""Somebody selects and tags in an article that has no line ends, as scrapes often have none."""

from harness import screen
from harness.program import Program
from harness.reader import Reader
from harness.waiting import wait_for

SENTENCE = 'The ferry came late, the harbor master said, and “nobody was told why” until the evening. '
ARTICLE = SENTENCE * 60


def journey(desktop):
    folder = desktop.home() / 'ferry'
    folder.mkdir()
    (folder / 'ferry.txt').write_text(ARTICLE, encoding='utf-8')
    project = desktop.projects() / 'ferry.pressmark'
    program = Program(desktop, folder)
    program.wait_for_window('ferry')
    reader = Reader(program)

    # The text has come to rest once a drag selects something.
    reader.select_with_mouse()
    screen.press('Escape')
    screen.press('Escape')

    # Drags are selections from the first to the last step, also where one was before.
    for line in (260, 353):
        reader.drag_over(line)
        start, end = reader.wait_for_selection()
        assert end - start > 20, f'of a drag over 260 pixels, only {end - start} characters are selected'
        screen.press('Escape')
        screen.press('Escape')
    reader.drag_over(260)
    start, end = reader.wait_for_selection()
    desktop.shoot('selected')
    program.find('button', 'Quote')
    screen.press('1')
    made = wait_for(lambda: desktop.annotations(project), 'the annotation')
    assert [(span['start'], span['end']) for span in made[0]['spans']] == [(start, end)], made
    assert made[0]['spans'][0]['exact'] == ARTICLE[start:end], made
