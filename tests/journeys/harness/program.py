"""The running program: its windows, its widgets, and what it complains about."""

import os
import re
import signal
import subprocess

from . import accessible, screen
from .desktop import PREFIX
from .waiting import wait_for, wait_until_same

# What the system's libraries say about the system, and never about the program.
# GTK 4.8 may paint a part of its own, such as a scroll bar's, one frame before it
# has placed it; it says so and leaves the part out of that frame.
HARMLESS = re.compile(r'^\s*$|MESA|libEGL|dconf|Trying to snapshot GtkGizmo .* without a current allocation')

# Leaks are told from the system's own by their stacks, and those cost time: they
# are looked for where a journey asks for it.
WITHOUT_LEAKS = 'detect_leaks=0'
WITH_LEAKS = 'fast_unwind_on_malloc=0:malloc_context_size=12'
OURS = re.compile(r'/src/(core|analysis|formats|project|widgets|app/(?!main\.c))')

# How much wider or higher than its content a window may be.
FRAME = 12


def without_others_leaks(text):
    """Leaves out leaks of the libraries, and all of the report if there are no others."""
    parts = text.split('\n\n')
    leaks = [part for part in parts if ' leak of ' in part]
    ours = [part for part in leaks if OURS.search(part)]
    kept = [part for part in parts if part not in leaks or part in ours]
    if leaks and not ours:
        kept = [part for part in kept if 'LeakSanitizer' not in part and 'leaked in' not in part]
    return '\n\n'.join(kept)


class Program:
    """Starts the program; with leaks, memory that it loses counts as a failure."""

    def __init__(self, desktop, *arguments, leaks=False):
        self.desktop = desktop
        self.log_path = desktop.folder / f'stderr-{len(desktop.programs)}.txt'
        self.log = open(self.log_path, 'wb')
        command = [str(PREFIX / 'bin/pressmark'), *map(str, arguments)]
        environment = {**os.environ, 'ASAN_OPTIONS': WITH_LEAKS if leaks else WITHOUT_LEAKS}
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
                                        cwd=desktop.home(), env=environment)
        self.bus = desktop.bus
        self.owner = self.path = None
        desktop.programs.append(self)
        wait_for(self.find_owner, 'the program on the bus')

    def find_owner(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended with {self.process.returncode}: {self.complaints()[:5]}')
        for owner, path in accessible.applications(self.bus):
            if accessible.owner_pid(self.bus, owner) == self.process.pid:
                self.owner, self.path = owner, path
                return True
        return False

    # How it ends.

    def complaints(self):
        self.log.flush()
        lines = without_others_leaks(self.log_path.read_text(errors='replace')).splitlines()
        return [line for line in lines if not HARMLESS.search(line)]

    def wait(self):
        """Waits for the program's own end, and has it that nothing was wrong."""
        code = self.process.wait(timeout=60)
        lines = self.complaints()
        if lines or code != 0:
            raise AssertionError('the program ended with {} and said: {}'.format(code, ' | '.join(lines[:12])))

    def quit(self):
        screen.press('ctrl+q')
        self.wait()

    def close_window(self):
        screen.press('ctrl+w')
        self.wait()

    def finish(self):
        if self.process.poll() is None:
            self.quit()

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.log.close()

    # Windows and widgets.

    def tree(self):
        return accessible.Node(self.bus, self.owner, self.path).read()

    def dump_tree(self):
        return self.tree().dump() if self.owner and self.process.poll() is None else ['the program is not there']

    def find_all(self, role=None, name=None):
        return self.tree().find_all(role, name)

    def look(self, role=None, name=None):
        """Returns the first widget of a role and name there is now, or None."""
        return next(iter(self.find_all(role, name)), None)

    def find(self, role=None, name=None, patience=None):
        """Waits for a widget of a role and name; both may be strings or compiled patterns."""
        return wait_for(lambda: self.look(role, name), f'{role or "a widget"} “{getattr(name, "pattern", name)}”',
                        patience)

    def wait_gone(self, role=None, name=None):
        wait_for(lambda: self.look(role, name) is None, f'{role or "a widget"} “{name}” to go')

    def frames(self):
        root = accessible.Node(self.bus, self.owner, self.path)
        answer = root.ask(accessible.ACCESSIBLE, 'GetChildren')
        nodes = [accessible.Node(self.bus, owner, path) for owner, path in (answer or [[]])[0]]
        for node in nodes:
            node.refresh_name()
        return nodes

    def wait_for_window(self, name=None):
        """Waits until the active window has a name (a string or a compiled pattern)."""
        def is_active():
            for frame in self.frames():
                if accessible.matches(name, frame.name) and frame.has('active'):
                    return frame
            if not screen.active_name():
                self.take_up(name)
            return None

        return wait_for(is_active, f'the window “{getattr(name, "pattern", name)}”')

    def resize(self, width, height):
        """Gives the program's only window a size."""
        (window, *_), = screen.windows_of(self.process.pid)
        screen.run('xdotool', 'windowsize', window, str(width), str(height))

    def take_up(self, name):
        """Takes a window up when the window manager, after dialogs, has left the keyboard with none."""
        for window, *_ in screen.windows_of(self.process.pid):
            if accessible.matches(name, screen.name_of(window)):
                screen.activate(window)

    def choose_file(self, title, path):
        """Answers a file dialog, which GTK shows to no screen reader."""
        wait_for(lambda: screen.active_name() == title, f'the dialog “{title}”')
        screen.press('ctrl+a')
        screen.type_text(str(path))
        screen.press('Return')
        wait_for(lambda: screen.active_name() != title, f'the dialog “{title}” to close')

    def focused(self):
        """Returns the widget that has the keyboard; None where it is inside an entry."""
        nodes = list(self.tree().walk())
        answers = self.bus.ask_all([node.call(accessible.ACCESSIBLE, 'GetState') for node in nodes])
        for node, answer in zip(nodes, answers):
            if answer and 'focused' in accessible.read_states(answer[0]):
                return node
        return None

    def is_typing(self):
        """Whether the keyboard is inside an entry, which screen readers are not told of in GTK 4.8."""
        node = self.focused()
        return node is None or node.role == 'text box'

    def moved_from(self, before):
        """Returns what has the keyboard if it is something else than before."""
        now = self.focused()
        return now if now is not None and (before is None or now.path != before.path) else None

    def tab_to(self, name, key='Tab'):
        """Presses Tab until a widget of a name has the keyboard, and returns it."""
        seen = []
        node = self.focused()
        for _ in range(60):
            if node is not None and accessible.matches(name, node.name):
                return node
            seen.append(str(node))
            screen.press(key)
            node = wait_for(lambda: self.moved_from(node), 'the keyboard to move')
        raise AssertionError(f'{key} never comes to “{getattr(name, "pattern", name)}”, but to {seen}')

    # Acting as a person does.

    def place(self, node):
        """Returns where a widget is on the screen: x, y, width, height."""
        return wait_until_same(lambda: wait_for(lambda: self.place_now(node), f'{node} on the screen'),
                               f'{node} to stand still')

    def place_now(self, node):
        x, y, width, height = node.extents()
        windows = screen.windows_of(self.process.pid)
        for above in [node, *node.ancestors()]:
            sx, sy, sw, sh = above.extents()
            for _, wx, wy, ww, wh in windows:
                # Around a window there may be a few pixels of frame.
                if 0 <= ww - sw <= FRAME and 0 <= wh - sh <= FRAME:
                    return wx + (ww - sw) // 2 + x - sx, wy + (wh - sh) // 2 + y - sy, width, height
        return None

    def click(self, node, button=1):
        x, y, width, height = self.place(node)
        screen.click_at(x + width // 2, y + height // 2, button)

    def press_button(self, name, role='button'):
        self.click(self.find(role, name))
