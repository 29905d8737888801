/** Files that lie in assets/ itself, beside its folders. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offprint, type Ran } from '../support/command.ts';
import { temporaryProject, type Project } from '../support/project.ts';
import { siteAt, type SiteFolder } from '../support/site-folder.ts';

const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n';

let project: Project;
let ran: Ran;
let site: SiteFolder;
beforeAll(async () => {
  project = temporaryProject('minimal');
  project.write('assets/mine.js', 'console.log("mine");\n');
  project.write('assets/data/tides.json', '[1]\n');
  project.write('assets/favicon.svg', ICON);
  project.write('assets/site.css', 'p { color: red }\n');
  project.write('assets/_notes.txt', 'Mine alone.\n');
  project.write('content/_layouts/slots/head-end.njk', '<script defer src="{{ \'/assets/mine.js\' | url }}"></script>');
  // What the second build has not made anew is still there.
  await offprint(project.root, ['build', '--strict']);
  ran = await offprint(project.root, ['build', '--strict']);
  site = siteAt(`${project.root}/_site`);
});
afterAll(() => project.remove());

test('are published as they are, as those in folders', () => {
  expect(ran.output).toContain('no problems');
  expect(site.read('assets/mine.js')).toBe('console.log("mine");\n');
  expect(site.read('assets/data/tides.json')).toBe('[1]\n');
});

test('but for the style sheet, which is bundled, and what begins with a line', () => {
  expect(site.read('assets/site.css')).toBe('p{color:red}\n');
  expect(site.files).not.toContain('assets/_notes.txt');
  expect(site.files.filter((file) => /^assets\/theme\/[^/]+\.css$/.test(file)).sort()).toEqual(['assets/theme/code.css', 'assets/theme/math.css', 'assets/theme/theme.css']);
});

test('an icon of one’s own takes the place of the drawn one', () => {
  expect(site.read('favicon.svg')).toBe(ICON);
  expect(site.files).toContain('favicon.ico');
});
