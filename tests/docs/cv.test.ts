import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCv } from '../../src/cv/check.ts';
import { Problems } from '../../src/problems.ts';
import { CV_SOURCES, cvFile } from '../../src/schema/data/cv.ts';
import { validateInPlace } from '../../src/schema/reading/validate.ts';
import { readYaml } from '../../src/yaml/read.ts';

const docs = join(import.meta.dirname, '../../docs');
const guide = readFileSync(join(docs, 'cv.md'), 'utf8');
const examples = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml]) => yaml!);

describe('the guide to the CV', () => {
  it('fits a sitting', () => expect(guide.split('\n').length).toBeLessThanOrEqual(150));

  it('begins with a CV of ten lines', () => expect(examples[0]!.trim().split('\n')).toHaveLength(10));

  it.each(examples.map((yaml) => [yaml.split('\n').slice(0, 3).join(' '), yaml]))('holds an example without a mistake: %s', (_name, yaml) => {
    const problems = new Problems();
    const { value, positionOf } = readYaml(yaml, 'cv.yaml', problems)!;
    const checked = validateInPlace(cvFile, value, { file: 'cv.yaml', positionOf, problems })!;
    checkCv(checked.value, { file: 'cv.yaml', positionOf: checked.positionOf, problems });
    expect(problems.list).toEqual([]);
  });

  it('has a small picture with words for each kind of entry', () => {
    const pictures = [...guide.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    expect(pictures).toHaveLength(10);
    for (const [, words, path] of pictures) {
      expect(words!.length, path).toBeGreaterThan(8);
      expect(existsSync(join(docs, path!)), path).toBe(true);
      expect(statSync(join(docs, path!)).size, path).toBeLessThan(30_000);
    }
  });

  it('names every source of sections', () => {
    expect(CV_SOURCES.filter((source) => source !== 'supervision' && !guide.includes(`\`${source}\``))).toEqual([]);
  });
});
