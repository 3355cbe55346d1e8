"""The made-up projects that are measured, kept in the build folder."""

import json
import os
import shutil

import generate
from programs import BUILD, CLI, run, say

TAGS = ['Quote/Direct', 'Quote/Partial', 'Claim', 'Editorializing/Opinion', 'Other']
COUNT = 10000
ANNOTATIONS = 10  # of each article


def folder():
    """COUNT articles of 5 KB."""
    path = os.path.join(BUILD, 'bench-corpus')
    if not os.path.exists(os.path.join(path, 'article-%06d.txt' % (COUNT - 1))):
        say('Writing %d articles' % COUNT)
        generate.write(path, COUNT, 5000)
    return path


def annotations():
    """Lines for pressmark-cli annotate."""
    for name in sorted(os.listdir(folder())):
        with open(os.path.join(folder(), name), encoding='utf-8') as file:
            length = len(file.read())
        for i in range(ANNOTATIONS):
            start = i * (length - 120) // ANNOTATIONS + 7 * (i % 5)
            yield json.dumps({'document': name, 'tag': TAGS[i % 5], 'spans': [{'start': start, 'end': start + 20 + i * 37 % 80}]})


def remove(path):
    for suffix in ('', '-wal', '-shm'):
        if os.path.exists(path + suffix):
            os.unlink(path + suffix)


def new_project(path):
    remove(path)
    run(CLI, 'new', path)


def annotated():
    """A project of the articles with their annotations, made anew once a run."""
    path = os.path.join(os.environ['HOME'], 'annotated.pressmark')
    if not os.path.exists(path):
        say('Making a project with %d annotations' % (COUNT * ANNOTATIONS))
        new_project(path)
        run(CLI, 'import', path, folder())
        run(CLI, 'annotate', path, '--from=-', input='\n'.join(annotations()).encode())
    return path


def copy(path, name):
    target = os.path.join(os.environ['HOME'], name)
    remove(target)
    shutil.copyfile(path, target)
    return target
