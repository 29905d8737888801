import { HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { htmlFiles, htmlPage, isRedirect } from '../support/html.ts';
import { build, SOUND_SITES } from '../support/sites.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // A listing that scrolls sideways is a `pre` that takes the focus, and what takes the focus needs a role and a name.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // ARIA allows names on lists, and the list of profiles has no heading to be named by.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A paper's title is as long as it is.
    'long-title': 'off',
    // The site's own files need no checksum; nobody else's are allowed at all (see links.test.ts).
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

describe.each(SOUND_SITES)('$title', (sound) => {
  test('is valid HTML, page by page', async () => {
    const site = await build(sound);
    const files = htmlFiles(site);
    expect(files.length).toBeGreaterThan(0);
    const faults: string[] = [];
    for (const file of files) {
      const report = await validator.validateString(site.read(file), file);
      for (const { messages } of report.results) {
        for (const { line, column, message, ruleId } of messages) faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('says on every page which kind it is, in which language, and what it is about', async () => {
    const site = await build(sound);
    for (const file of htmlFiles(site)) {
      const page = htmlPage(site, file);
      if (isRedirect(page)) continue;
      const [html] = page.named('html');
      const [body] = page.named('body');
      expect(html!.attribs['lang'], file).toBeTruthy();
      expect(body!.attribs['data-template'], file).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(page.named('main'), file).toHaveLength(1);
      expect(page.named('h1'), file).toHaveLength(1);
    }
  });

  test('no id stands twice on a page, and none is empty', async () => {
    const site = await build(sound);
    for (const file of htmlFiles(site)) {
      const ids = htmlPage(site, file).elements.flatMap(({ attribs }) => (attribs['id'] === undefined ? [] : [attribs['id']]));
      expect(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index), file).toEqual([]);
    }
  });
});
