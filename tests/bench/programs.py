"""Runs programs and says what they cost."""

import os
import subprocess
import sys
import time

PREFIX = os.environ['PM_PREFIX']
BUILD = os.environ['PM_BUILD_DIR']
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

PRESSMARK = os.path.join(PREFIX, 'bin', 'pressmark')
CLI = os.path.join(PREFIX, 'bin', 'pressmark-cli')
SCHEMA = os.path.join(SOURCE, 'data', 'schema', '1.sql')


def bench_program(name):
    return os.path.join(BUILD, 'tests', 'bench', 'bench-' + name)


def say(words):
    print(words, file=sys.stderr, flush=True)


def run(*command, input=None):
    """Runs a command that must succeed; returns its output."""
    return subprocess.run(command, input=input, check=True, stdout=subprocess.PIPE).stdout


def measure(*command):
    """Returns seconds, those of the processors, and MB at most, of a command that must succeed."""
    with open(os.devnull, 'wb') as nothing:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=nothing)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def first_frame(*command):
    """Returns milliseconds from starting a program to its first useful frame."""
    environment = dict(os.environ, PM_BENCH_FRAME='1', GSK_RENDERER='cairo')
    start = time.monotonic_ns()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
    try:
        for line in process.stdout:
            if line.startswith(b'frame '):
                return int(line.split()[1]) / 1000 - start / 1000000
    finally:
        process.kill()
        process.wait()
    raise RuntimeError('%s did not paint' % command[0])


def add_lines(figures, bench, output):
    """Takes the lines of a measuring program."""
    for line in output.decode().splitlines():
        case, metric, value, unit, *of = line.split('\t')
        figures.add(bench, case, metric, float(value), unit, of[0] if of else None, float(of[1]) if of else None)
