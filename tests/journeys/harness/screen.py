"""The screen, the pointer and the keyboard of a person."""

import re
import subprocess


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def press(*keys):
    """Presses keys one after the other, such as 'n', 'shift+n', 'ctrl+Page_Down'."""
    run('xdotool', 'key', '--delay', '4', *keys)


def type_text(words):
    run('xdotool', 'type', '--delay', '4', words)


def click_at(x, y, button=1):
    run('xdotool', 'mousemove', str(x), str(y), 'click', str(button))


def drag(start, end, steps=6):
    """Drags from a point to another as a hand does, with moves in between."""
    command = ['xdotool', 'mousemove', *map(str, start), 'mousedown', '1']
    for step in range(1, steps + 1):
        x = start[0] + (end[0] - start[0]) * step // steps
        y = start[1] + (end[1] - start[1]) * step // steps
        command += ['mousemove', str(x), str(y)]
    run(*command, 'mouseup', '1')


def windows_of(pid):
    """Returns the windows that a process shows: id, x, y, width, height."""
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(pid)],
                           capture_output=True, text=True).stdout.split()
    return [window for window in map(read_geometry, found) if window]


def read_geometry(window):
    answer = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', window], capture_output=True, text=True).stdout
    values = {key: int(value) for key, value in re.findall(r'^(\w+)=(-?\d+)$', answer, re.M)}
    if 'HEIGHT' not in values:
        return None
    return window, values['X'], values['Y'], values['WIDTH'], values['HEIGHT']


def active_name():
    """Returns the title of the window that has the keyboard."""
    return subprocess.run(['xdotool', 'getactivewindow', 'getwindowname'], capture_output=True, text=True).stdout.strip()


def name_of(window):
    return subprocess.run(['xdotool', 'getwindowname', window], capture_output=True, text=True).stdout.strip()


def activate(window):
    subprocess.run(['xdotool', 'windowactivate', window], capture_output=True)


def describe_focus():
    """Returns which window the window manager says is active, and which has the keyboard."""
    return ''.join(subprocess.run(['xdotool', command, 'getwindowname'], capture_output=True, text=True).stdout
                   for command in ('getactivewindow', 'getwindowfocus'))


def take_picture(path):
    subprocess.run(['import', '-window', 'root', str(path)], stderr=subprocess.DEVNULL)
