import { expect, test } from 'vitest';
import { closingLine } from '../../src/cli/report.ts';
import type { Problem } from '../../src/problems.ts';

const line = (...problems: Problem[]) => closingLine({ pages: 2, papers: 1, seconds: 0.5, printed: 2, problems });
const warning: Problem = { severity: 'warning', code: 'raw-html', message: '<font> is not allowed.', file: 'data/site.yaml', line: 3 };

test('what is told once is counted once, however many pages show it', () => {
  expect(line(warning, { ...warning })).toBe('2 pages, 1 paper in 0.50 s, 1 problem');
});

test('hints are no problems', () => {
  expect(line({ ...warning, severity: 'notice' })).toBe('2 pages, 1 paper in 0.50 s, no problems');
});
