"""A desktop of its own for one journey: a screen, a window manager, a session bus, a home."""

import json
import os
import pathlib
import subprocess
import sys

from . import accessible, screen
from .waiting import wait_for

PREFIX = pathlib.Path(os.environ['PM_PREFIX'])
SOURCE = pathlib.Path(__file__).resolve().parents[3]
SAMPLE = PREFIX / 'share/pressmark/sample'
LAUNCHERS = ('/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi-bus-launcher',
             '/usr/lib/at-spi2-core/at-spi-bus-launcher')

# The session bus starts nothing by itself: no portal, no settings daemon.
BUS_CONFIGURATION = '''<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
'''


def environment(folder):
    """Returns what programs see that belong to the desktop kept in a folder."""
    share = PREFIX / 'share'
    values = {
        'HOME': folder / 'home',
        'XDG_RUNTIME_DIR': folder / 'run',
        'XDG_CONFIG_HOME': folder / 'config',
        'XDG_DATA_HOME': folder / 'data',
        'XDG_CACHE_HOME': folder / 'cache',
        'XDG_STATE_HOME': folder / 'state',
        'XDG_DATA_DIRS': f'{share}:/usr/local/share:/usr/share',
        'GSETTINGS_SCHEMA_DIR': share / 'glib-2.0/schemas',
        'GSETTINGS_BACKEND': 'keyfile',
        'GIO_USE_VFS': 'local',
        'GTK_USE_PORTAL': '0',
        'GDK_BACKEND': 'x11',
        'GDK_DEBUG': 'gl-disable',
        'GSK_RENDERER': 'cairo',
        'GTK_A11Y': 'atspi',
        'NO_AT_BRIDGE': '1',
        'G_DEBUG': 'fatal-criticals',
        'LC_ALL': 'C.UTF-8',
        'TZ': 'UTC',
        'UBSAN_OPTIONS': 'print_stacktrace=1',
        'LSAN_OPTIONS': f'print_suppressions=0:exitcode=0:suppressions={SOURCE / "tests/lsan.supp"}',
    }
    kept = {'PATH', 'PM_PREFIX', 'PM_SHOTS', 'PM_PATIENCE', 'ADW_DEBUG_COLOR_SCHEME'}
    result = {key: value for key, value in os.environ.items() if key in kept}
    result.update({key: str(value) for key, value in values.items()})
    return result


def make_folders(folder):
    for name in ('home', 'config', 'data', 'cache', 'state'):
        (folder / name).mkdir()
    (folder / 'run').mkdir(mode=0o700)
    (folder / 'bus.conf').write_text(BUS_CONFIGURATION)


class Desktop:
    """Lives inside a session bus, in the environment made above."""

    def __init__(self, name, folder):
        self.name, self.folder = name, folder
        self.processes = []
        self.programs = []
        self.n_shots = 0
        self.start_screen()
        self.start_window_manager()
        self.start(next(filter(os.path.exists, LAUNCHERS)), '--launch-immediately')
        self.bus = accessible.connect()

    def start(self, *command, **options):
        with open(self.folder / f'{pathlib.Path(command[0]).name}.txt', 'ab') as log:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **options)
        self.processes.append(process)
        return process

    def start_screen(self):
        reading, writing = os.pipe()
        self.start('Xvfb', '-displayfd', str(writing), '-screen', '0', '1360x860x24', '-nolisten', 'tcp',
                   pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise AssertionError('Xvfb does not start')
        os.environ['DISPLAY'] = f':{number}'

    def start_window_manager(self):
        """Starts it again if it could not start, as when other screens come and go."""
        manager = self.start('openbox')

        def is_there():
            nonlocal manager
            if manager.poll() is not None:
                manager = self.start('openbox')
            return self.has_window_manager()

        wait_for(is_there, 'openbox')

    def has_window_manager(self):
        return subprocess.run(['xdotool', 'get_num_desktops'], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL).returncode == 0

    def stop(self):
        for program in self.programs:
            program.kill()
        for process in reversed(self.processes):
            process.terminate()
            process.wait()

    # Files.

    def home(self):
        return self.folder / 'home'

    def projects(self):
        return self.folder / 'data/pressmark/projects'

    def copy_sample(self, name):
        """Copies the texts of the sample corpus, and nothing else of it, to a folder at home."""
        target = self.home() / name
        target.mkdir()
        for article in sorted(SAMPLE.glob('*.txt')):
            (target / article.name).write_bytes(article.read_bytes())
        return target

    # The command line.

    def run_cli(self, *arguments, check=True):
        program = PREFIX / 'bin/pressmark-cli'
        done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, encoding='utf-8')
        if check and done.returncode != 0:
            raise AssertionError(f'pressmark-cli {arguments[0]} says {done.returncode}: {done.stdout}{done.stderr}')
        return done

    def read(self, *arguments):
        """Returns what the command line prints as JSON Lines."""
        return [json.loads(line) for line in self.run_cli(*arguments, '--json').stdout.splitlines()]

    def annotations(self, project):
        return self.read('list', project, 'annotations')

    def documents(self, project):
        return self.read('list', project, 'documents')

    def text(self, project, document):
        return self.run_cli('show', project, document).stdout

    # Pictures.

    def shoot(self, name):
        """Takes a picture where somebody asked for pictures."""
        if 'PM_SHOTS' in os.environ:
            self.n_shots += 1
            screen.take_picture(pathlib.Path(os.environ['PM_SHOTS']) / f'{self.name}-{self.n_shots:02}-{name}.png')

    def keep_evidence(self):
        """Leaves behind what helps to see why a journey failed."""
        screen.take_picture(self.folder / 'screen.png')
        (self.folder / 'focus.txt').write_text(screen.describe_focus())
        for number, program in enumerate(self.programs):
            (self.folder / f'tree-{number}.txt').write_text('\n'.join(program.dump_tree()) + '\n')


def run_journey(name, folder, journey):
    desktop = Desktop(name, folder)
    try:
        journey(desktop)
        for program in desktop.programs:
            program.finish()
    except BaseException:
        desktop.keep_evidence()
        raise
    finally:
        desktop.stop()
        sys.stdout.flush()
