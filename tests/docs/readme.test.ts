import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const readme = read('README.md');

/** The names in the first column of the table of dependencies; `a/core, plugin-b` and `a, -b` are short for more. */
function tabled(): string[] {
  const section = readme.slice(readme.indexOf('## Dependencies'), readme.indexOf('For development only'));
  const cells = [...section.matchAll(/^\| ([^|]+?) \|/gm)].map(([, cell]) => cell!).slice(2);
  return cells.flatMap((cell) => {
    const [first, ...more] = cell.split(', ');
    const scope = first!.includes('/') ? `${first!.split('/')[0]}/` : '';
    return [first!, ...more.map((name) => (name.startsWith('-') ? `${first!.replace(/-[^-]+$/, '')}${name}` : `${scope}${name}`))];
  });
}

describe('the README', () => {
  it('fits a sitting', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });

  it('gives a reason for every dependency, and for nothing else', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    expect(tabled().sort()).toEqual(Object.keys(dependencies).sort());
  });

  it('names every tool of development', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const tools = Object.keys(devDependencies).filter((name) => !name.startsWith('@types/'));
    const sentence = readme.slice(readme.indexOf('For development only'), readme.indexOf('## Licences'));
    expect(tools.filter((tool) => !sentence.includes(tool))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm (?:run )?(?!run)(\w+)/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts) && name !== 'ci')).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
    // The picture is made from the finished site.
    expect(links.filter((path) => path !== 'docs/screenshot.png' && !existsSync(join(project, path)))).toEqual([]);
  });

  it('shows an entry as it stands in the example, as long as that is there', ({ skip }) => {
    const bib = existsSync(join(project, 'data/publications.bib')) ? read('data/publications.bib') : '';
    if (!bib.includes('@inproceedings{marion2024implicit,')) skip();
    const shown = /```bibtex\n([\s\S]+?)```/.exec(readme)![1]!;
    const fields = (text: string) => new Map([...text.matchAll(/^ {2}([\w+]+) *= *\{(.*)\},$/gm)].map(([, name, value]) => [name!, value!]));
    const original = fields(bib.slice(bib.indexOf('@inproceedings{marion2024implicit,')).split('\n}\n')[0]!);
    for (const [name, value] of fields(shown)) expect(original.get(name), name).toBe(value);
  });
});
