"""The article that is open, and what is done in its text."""

import re

from . import screen
from .waiting import wait_for, wait_until_same

ARTICLE = re.compile(r'^Article: ')


class Reader:
    """The text view of a program's window; waits until an article is shown."""

    def __init__(self, program):
        self.program = program
        self.node = program.find('text box', ARTICLE)
        wait_for(lambda: self.node.text(), 'the text of the article')

    def title(self):
        return ARTICLE.sub('', self.node.refresh_name())

    def wait_for_other(self, title):
        """Waits until another article than that is shown."""
        wait_for(lambda: self.title() != title, f'another article than “{title}”')
        return self.title()

    def text(self):
        return self.node.text()

    def wait_for_focus(self):
        """Waits until the keyboard is in the text, where it is when a project opens."""
        wait_for(lambda: self.node.has('focused'), 'the text to have the keyboard')

    def go_there(self):
        """Brings the keyboard into the text with F6."""
        for _ in range(4):
            now = wait_for(self.program.focused, 'something to have the keyboard')
            if now.path == self.node.path:
                return
            screen.press('F6')
            wait_for(lambda: self.program.moved_from(now), 'the keyboard to move')
        raise AssertionError('F6 does not come to the text')

    def wait_for_selection(self):
        """Returns the selected passage without white space at its ends, as start and end."""
        start, end = wait_until_same(lambda: wait_for(self.node.selection, 'a selection'), 'the selection to rest')
        return self.trim(start, end)

    def trim(self, start, end):
        words = self.text()[start:end]
        return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())

    def drag_over(self, line, width=260):
        """Selects with the mouse on the line that is so many pixels below the view's top."""
        x, y, _, _ = self.program.place(self.node)
        screen.drag((x + 120, y + line), (x + 120 + width, y + line))

    def select_with_mouse(self):
        """Selects words on the first line of the text that has them; returns start and end."""
        _, _, _, height = self.program.place(self.node)
        for line in range(200, height - 100, 31):
            self.drag_over(line)
            selection = wait_until_same(self.node.selection, 'the selection to rest')
            if selection and self.text()[selection[0]:selection[1]].strip():
                return self.trim(*selection)
        raise AssertionError('there are no words to select')
