import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LiveAssets } from '../../src/assets/live.ts';
import { type Project, temporaryProject } from '../support/project.ts';

const THEME = 'assets/theme/theme.css';
const OWN = 'assets/site.css';

let project: Project;
let assets: LiveAssets;
const text = async (path: string): Promise<string | undefined> => {
  const contents = (await assets.bundles()).files.get(path);
  return contents && Buffer.from(contents).toString();
};

beforeEach(() => {
  project = temporaryProject('none');
  assets = new LiveAssets(project.root);
});
afterEach(() => project.remove());

describe('a style sheet that is saved', () => {
  it('is bundled anew, and no other', async () => {
    const before = (await assets.bundles()).files;
    const [theme, math] = [before.get(THEME), before.get('assets/theme/math.css')];
    project.write(THEME, `${project.read(THEME)}\n.new { color: red }\n`);
    const after = (await assets.bundles()).files;
    expect(Buffer.from(after.get(THEME)!).toString()).toContain('.new');
    expect(after.get(THEME)).not.toBe(theme);
    expect(after.get('assets/theme/math.css')).toBe(math);
  });

  it('is heard of in what it imports, from wherever that comes', async () => {
    project.write('assets/more/colours.css', 'h1 { color: teal }');
    project.write(OWN, '@import "more/colours.css";');
    expect(await text(OWN)).toBe('h1{color:teal}\n');
    project.write('assets/more/colours.css', 'h1 { color: indigo }');
    expect(await text(OWN)).toBe('h1{color:indigo}\n');
  });

  it('stays as it last could be bundled while it has a mistake, which is told every time', async () => {
    project.write(OWN, 'h1 { color: teal }');
    await assets.bundles();
    project.write(OWN, '@import "gone.css";');
    for (let time = 0; time < 2; time++) {
      const { files, problems } = await assets.bundles();
      expect(Buffer.from(files.get(OWN)!).toString()).toBe('h1{color:teal}\n');
      expect(problems.map(({ code, file }) => [code, file])).toEqual([['stylesheet-syntax', OWN]]);
    }
    project.write('assets/gone.css', 'h1 { color: plum }');
    project.write(OWN, '@import "gone.css"; ');
    expect(await text(OWN)).toBe('h1{color:plum}\n');
  });

  it('is there as soon as it is written', async () => {
    expect(await text(OWN)).toBeUndefined();
    project.write(OWN, 'h1 { color: teal }');
    expect(await text(OWN)).toBe('h1{color:teal}\n');
  });
});
