import { expect, test } from 'vitest';
import { headingFrom } from '../../src/text/headings.ts';

test.each([
  ['research_experience', 'Research experience'],
  ['sailing-trips', 'Sailing trips'],
  ['phd_students', 'PhD students'],
  ['msc-theses', 'MSc theses'],
  ['nsf_grants', 'NSF grants'],
  ['talks_in_the_uk', 'Talks in the UK'],
  ['work_on_ai', 'Work on AI'],
  ['about_us', 'About us'],
])('%s is headed %s', (key, heading) => expect(headingFrom(key)).toBe(heading));
