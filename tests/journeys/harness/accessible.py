"""What a screen reader is told about the program's widgets."""

import re

from gi.repository import Gio, GLib

from . import bus
from .waiting import wait_for

ACCESSIBLE = 'org.a11y.atspi.Accessible'
COMPONENT = 'org.a11y.atspi.Component'
TEXT = 'org.a11y.atspi.Text'
ROOT = '/org/a11y/atspi/accessible/root'
REGISTRY = 'org.a11y.atspi.Registry'
WINDOW_COORDINATES = 1

STATES = {
    1: 'active', 4: 'checked', 7: 'editable', 8: 'enabled', 10: 'expanded', 11: 'focusable',
    12: 'focused', 20: 'pressed', 23: 'selected', 24: 'sensitive', 25: 'showing', 30: 'visible',
    43: 'read-only',
}


def connect():
    """Returns the bus of accessibility, waiting until there is one."""
    session = bus.Bus(Gio.bus_get_sync(Gio.BusType.SESSION, None))
    where = bus.Call('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress')
    address = wait_for(lambda: session.ask(where), 'the bus of accessibility')[0]
    return bus.Bus(bus.connect(address))


def matches(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, re.Pattern):
        return pattern.search(text) is not None
    return pattern == text


def read_states(words):
    """Takes the two words of bits that GetState answers."""
    bits = words[0] | words[1] << 32
    return {name for bit, name in STATES.items() if bits >> bit & 1}


class Node:
    """One widget as it was when it was read; what is asked of it is as it is now."""

    def __init__(self, the_bus, owner, path, parent=None):
        self.bus, self.owner, self.path, self.parent = the_bus, owner, path, parent
        self.name = self.role = ''
        self.children = []

    def __str__(self):
        return f'{self.role} “{self.name}”'

    def call(self, interface, method, signature=None, *arguments):
        variant = GLib.Variant(signature, arguments) if signature else None
        return bus.Call(self.owner, self.path, interface, method, variant)

    def ask(self, *what):
        return self.bus.ask(self.call(*what))

    def get(self, interface, name):
        answer = self.bus.ask(bus.get_property(self.owner, self.path, interface, name))
        return answer[0] if answer else None

    # The tree.

    def read(self):
        """Reads names, roles and children of everything below, level by level."""
        level = [self]
        while level:
            calls = []
            for node in level:
                calls.append(bus.get_property(node.owner, node.path, ACCESSIBLE, 'Name'))
                calls.append(node.call(ACCESSIBLE, 'GetRoleName'))
                calls.append(node.call(ACCESSIBLE, 'GetChildren'))
            answers = self.bus.ask_all(calls)
            for index, node in enumerate(level):
                node.fill(*answers[3 * index:3 * index + 3])
            level = [child for node in level for child in node.children]
        return self

    def fill(self, name, role, children):
        self.name = name[0] if name else ''
        self.role = role[0] if role else ''
        self.children = [Node(self.bus, owner, path, self) for owner, path in (children or [[]])[0]]

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def find_all(self, role=None, name=None):
        """Finds by role and name (a string or a compiled pattern), in what was read."""
        return [node for node in self.walk() if matches(role, node.role) and matches(name, node.name)]

    def dump(self, depth=0):
        lines = ['{}{} {} {}'.format('  ' * depth, self, ' '.join(sorted(self.states())), self.extents())]
        for child in self.children:
            lines += child.dump(depth + 1)
        return lines

    # What it is now.

    def refresh_name(self):
        self.name = self.get(ACCESSIBLE, 'Name') or ''
        return self.name

    def states(self):
        answer = self.ask(ACCESSIBLE, 'GetState')
        return read_states(answer[0]) if answer else set()

    def has(self, state):
        return state in self.states()

    def extents(self):
        """Returns x, y, width and height within its window."""
        answer = self.ask(COMPONENT, 'GetExtents', '(u)', WINDOW_COORDINATES)
        return answer[0] if answer else (0, 0, 0, 0)

    def text(self):
        answer = self.ask(TEXT, 'GetText', '(ii)', 0, -1)
        return answer[0] if answer else ''

    def caret(self):
        return self.get(TEXT, 'CaretOffset')

    def selection(self):
        """Returns start and end of the selected text, or None."""
        if not self.get(TEXT, 'CaretOffset') and not (self.ask(TEXT, 'GetNSelections') or (0,))[0]:
            return None
        answer = self.ask(TEXT, 'GetSelection', '(i)', 0)
        return answer if answer and answer[0] < answer[1] else None


def applications(the_bus):
    """Returns the programs that show something, as (owner, path)."""
    answer = the_bus.ask(bus.Call(REGISTRY, ROOT, ACCESSIBLE, 'GetChildren'))
    return answer[0] if answer else []


def owner_pid(the_bus, owner):
    name = GLib.Variant('(s)', (owner,))
    answer = the_bus.ask(bus.Call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                                  'GetConnectionUnixProcessID', name))
    return answer[0] if answer else None
