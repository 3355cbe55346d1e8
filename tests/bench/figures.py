"""Figures of several runs, and their medians as a table or as JSON."""

import json
import statistics


class Figures:
    """What was measured. A ratio is to something measured in the same run."""

    def __init__(self):
        self.samples = {}

    def add(self, bench, case, metric, value, unit, of=None, base=None):
        ratio = value / base if base else None
        self.samples.setdefault((bench, case, metric, unit, of), []).append((value, ratio))

    def rows(self):
        for (bench, case, metric, unit, of), samples in self.samples.items():
            ratios = [ratio for value, ratio in samples if ratio is not None]
            yield {'bench': bench, 'case': case, 'metric': metric,
                   'value': round_to_four(statistics.median(value for value, ratio in samples)), 'unit': unit,
                   'of': of, 'ratio': round_to_four(statistics.median(ratios)) if ratios else None}

    def print_json(self):
        for row in self.rows():
            print(json.dumps(row, ensure_ascii=False))

    def print_table(self):
        heads = ['bench', 'case', 'metric', 'value', 'unit', 'ratio', 'of']
        lines = [heads] + [[show(row[head]) for head in heads] for row in self.rows()]
        widths = [max(len(line[i]) for line in lines) for i in range(len(heads))]
        for line in lines:
            print('  '.join(cell.rjust(width) if i in (3, 5) else cell.ljust(width)
                            for i, (cell, width) in enumerate(zip(line, widths))).rstrip())


def round_to_four(value):
    return float('%.4g' % value)


def show(cell):
    if cell is None:
        return ''
    return '%.10g' % cell if isinstance(cell, float) else cell
