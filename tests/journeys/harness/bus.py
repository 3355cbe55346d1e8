"""Calls over D-Bus, many at a time: a tree of widgets is read in a moment."""

from gi.repository import Gio, GLib

TIMEOUT_MS = 20000


def connect(address):
    flags = Gio.DBusConnectionFlags
    return Gio.DBusConnection.new_for_address_sync(
        address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)


class Call:
    """What to ask an object for."""

    def __init__(self, owner, path, interface, method, arguments=None):
        self.place = (owner, path, interface, method)
        self.arguments = arguments


def get_property(owner, path, interface, name):
    return Call(owner, path, 'org.freedesktop.DBus.Properties', 'Get',
                GLib.Variant('(ss)', (interface, name)))


class Bus:
    def __init__(self, connection):
        self.connection = connection

    def ask_all(self, calls):
        """Returns the answers in order, each a tuple or None where the object is gone."""
        answers = [None] * len(calls)
        missing = len(calls)
        context = GLib.MainContext.default()

        def answered(connection, result, index):
            nonlocal missing
            missing -= 1
            try:
                answers[index] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass

        for index, call in enumerate(calls):
            self.connection.call(*call.place, call.arguments, None, Gio.DBusCallFlags.NONE,
                                 TIMEOUT_MS, None, answered, index)
        while missing:
            context.iteration(True)
        return answers

    def ask(self, call):
        return self.ask_all([call])[0]
