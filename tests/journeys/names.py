"""Somebody who cannot see the screen is told by name what everything is."""

import re

from harness import accessible, screen
from harness.program import Program
from harness.reader import Reader
from harness.waiting import wait_for, wait_until_same

CLASS_NAME = re.compile(r'^(Gtk|Adw|Pm)[A-Z]\w*$')
MARKUP = re.compile(r'_\w')
INTERACTIVE = {
    'button', 'toggle button', 'check box', 'radio', 'text box', 'combo box', 'slider', 'spin button', 'switch',
    'link', 'menu item', 'menu item check box', 'menu item radio', 'list item', 'option', 'tree item', 'tab',
    'search box', 'checkbox', 'grid cell', 'tree grid', 'list', 'list box', 'grid',
}

# What GTK and libadwaita make inside their own widgets; what is around it has the name.
INSIDE = {'combo box', 'spin button'}
OF_THEIR_OWN = re.compile(r'list “GtkListBox”$|GtkStackSwitcher|^window “GtkShortcutsWindow”')


def is_inside_named(node):
    return any(above.role in INSIDE and is_name(above.name) for above in node.ancestors())


def is_name(name):
    return bool(name.strip()) and not CLASS_NAME.match(name) and not MARKUP.search(name)


def shown_interactive(program):
    """Returns what is shown and can be operated, as (widget, its window)."""
    nodes = [node for node in program.tree().walk() if node.role in INTERACTIVE]
    states = program.bus.ask_all([node.call(accessible.ACCESSIBLE, 'GetState') for node in nodes])
    places = program.bus.ask_all([node.call(accessible.COMPONENT, 'GetExtents', '(u)', accessible.WINDOW_COORDINATES)
                                  for node in nodes])
    for node, state, place in zip(nodes, states, places):
        if state and place and 'focusable' in accessible.read_states(state[0]) and min(place[0][2:]) > 0:
            yield node


def path_of(node):
    return ' › '.join(str(above) for above in [node, *node.ancestors()][:-1][::-1])


class Judge:
    def __init__(self, program):
        self.program = program
        self.faults = {}
        self.n_seen = 0

    def judge(self, where):
        """Looks at everything that is shown, once it is all there."""
        wait_until_same(lambda: len(list(self.program.tree().walk())), f'{where} to rest')
        for node in shown_interactive(self.program):
            self.n_seen += 1
            if not (is_name(node.name) or is_inside_named(node) or OF_THEIR_OWN.search(path_of(node))):
                self.faults.setdefault(path_of(node), where)


def judge_sentences(program, where, pattern):
    """The rows of a list say all they show in a sentence."""
    rows = [node.name for node in program.find_all('list item') if re.search(pattern, node.name)]
    assert rows, f'no row of {where} is a sentence: {[str(n) for n in program.find_all("list item")][:5]}'


def look_at_reading(program, judge, desktop):
    reader = Reader(program)
    judge.judge('the read page')
    judge_sentences(program, 'the documents', r'^Halvery Wire\. .+\. \d+ annotations?\. .+\.$')
    assert reader.node.name.startswith('Article: '), reader.node

    while 'vows' not in reader.title():
        title = reader.title()
        screen.press('ctrl+Page_Down')
        reader.wait_for_other(title)
    reader.wait_for_focus()
    screen.press('n')
    program.find('list item', re.compile('^Quote, Direct'))
    judge_sentences(program, 'the annotations', r'^Quote, Direct\. .+\. Speaker .+\. Paragraph \d+\.')
    program.find('text box', 'Speaker')
    judge.judge('a selected annotation')

    screen.press('s')
    program.find('button', re.compile('Editorializing'))
    desktop.shoot('popover')
    judge.judge('the popover')
    screen.press('4')
    program.find('button', re.compile('Boilerplate'))
    judge.judge('the sub-tags')
    screen.press('Escape')


def look_at_narrow_window(program, judge, desktop):
    """In a narrow window the selected annotation is in a strip below the text."""
    reader = Reader(program)
    program.resize(640, 760)
    strip = program.find('button', 'Next Annotation')
    wait_for(lambda: strip.extents()[3] > 0, 'the strip')
    desktop.shoot('narrow')
    judge.judge('a narrow window')
    program.resize(1350, 850)
    program.find('button', 'Search Annotations')
    reader.wait_for_focus()


def open_menu(program, judge):
    screen.press('F10')
    program.find('menu item', re.compile('^Undo'))
    judge.judge('the menu')
    screen.press('Escape')
    program.wait_gone('menu item', re.compile('^Undo'))


def open_dialog(program, judge, desktop, keys, title):
    screen.press(keys)
    program.wait_for_window(title)
    desktop.shoot(getattr(title, 'pattern', title))
    judge.judge(title)
    screen.press('Escape')
    program.wait_for_window('The Morrack line speech')


def journey(desktop):
    program = Program(desktop)
    judge = Judge(program)
    program.find('list item', re.compile('Sample Corpus'))
    judge.judge('the welcome page')
    program.click(program.find('list item', re.compile('Sample Corpus')))
    program.wait_for_window('The Morrack line speech')
    look_at_reading(program, judge, desktop)
    look_at_narrow_window(program, judge, desktop)
    open_menu(program, judge)
    open_dialog(program, judge, desktop, 'ctrl+e', 'Export')
    open_dialog(program, judge, desktop, 'ctrl+comma', 'Preferences')
    open_dialog(program, judge, desktop, 'ctrl+question', re.compile('Shortcuts'))
    screen.press('ctrl+2')
    program.find('list', 'Tags')
    judge.judge('the codebook')
    judge_sentences(program, 'the tags', r'^Quote\b.+\.$')
    assert judge.n_seen > 150, f'only {judge.n_seen} widgets were seen'
    for path, where in judge.faults.items():
        print(f'{where}: {path}')
    assert not judge.faults, f'{len(judge.faults)} widgets have no name of their own'
