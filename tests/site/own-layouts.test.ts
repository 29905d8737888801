/** Layouts of the user's own, in content/_layouts/. */
import { afterAll, expect, test } from 'vitest';
import { offprint } from '../support/command.ts';
import { temporaryProject } from '../support/project.ts';

const project = temporaryProject('minimal');
afterAll(() => project.remove());

test('a page asks for one by its name; names that do not exist are passed over', async () => {
  project.write('content/_layouts/wide.njk', '{% extends "base.njk" %}{% block main %}<h1>Wide: {{ it.title }}</h1>{{ content | safe }}{% endblock %}');
  project.write('content/_layouts/slots/footer-end.njk', '<p>My own slot</p>');
  project.write('content/wide.md', '---\nlayout: wide\n---\n# Sea\n\nSalt.\n');
  project.write('content/archived.md', '---\nlayout: archive\n---\n# Ice\n');
  project.write('content/outside.md', '---\nlayout: ../../layouts/404\n---\n# Rain\n');
  const { exitCode, output } = await offprint(project.root, ['build', '--strict']);
  expect(output).toContain('no problems');
  expect(exitCode).toBe(0);
  expect(project.read('_site/wide/index.html')).toMatch(/<h1>Wide: Sea<\/h1>\s*<p>Salt\.<\/p>/);
  expect(project.read('_site/archived/index.html')).toContain('<h1>Ice</h1>');
  expect(project.read('_site/outside/index.html')).toContain('<h1>Rain</h1>');
  expect(project.read('_site/index.html')).toContain('<p>My own slot</p>');
});

test('one that replaces nothing is told, with the path that is meant', async () => {
  project.write('content/_layouts/footer.njk', '<p>Never seen</p>');
  project.write('content/_layouts/partials/foter.njk', '<p>Never seen</p>');
  project.write('content/_layouts/partials/title.njk', '<h1>{{ it.title }}</h1>');
  const { output } = await offprint(project.root, ['build']);
  expect(output).toMatch(/content\/_layouts\/footer\.njk[^]*call it content\/_layouts\/partials\/footer\.njk/);
  expect(output).toMatch(/content\/_layouts\/partials\/foter\.njk[^]*call it content\/_layouts\/partials\/footer\.njk/);
  expect(output).not.toMatch(/wide\.njk|footer-end|title\.njk/);
});
