import { expect, it } from 'vitest';
import { html } from '../render.ts';

const LIST = '<ul><li><a href="#a">A</a><ul><li><a href="#b">B</a></li></ul></li><li><a href="#c">C</a></li></ul>';

it.each(['[[toc]]', '[TOC]', '::: toc', '* a dummy\n{:toc}', '1. a dummy\n{:toc}'])('%s becomes a table of contents', (mark) => {
  expect(html(`${mark}\n\n# A\n\n## B\n\n# C\n`)).toContain(`<nav class="toc" aria-label="Contents">${LIST}</nav>`);
});

it('prints nothing on a page without headings', () => {
  expect(html('[[toc]]\n\ntext')).toBe('<p>text</p>');
});
