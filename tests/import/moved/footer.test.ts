import { describe, expect, it } from 'vitest';
import { footerLine } from '../../../src/import/moved/footer.ts';

describe('the foot of the old pages', () => {
  it.each([
    ['© 2024 Ida Ravn. Powered by <a href="https://jekyllrb.com/">Jekyll</a> with al-folio theme. Hosted by GitHub Pages.', '© 2024 Ida Ravn.'],
    ['Funded by the <a class="x" href="https://birds.example">Bird Fund</a>.\nFont Awesome icons CC-BY 4.0.', 'Funded by the [Bird Fund](https://birds.example).'],
    ['© Ida Ravn | Built with Quarto | <b>Room 9</b>', '© Ida Ravn | Room 9'],
    ['© Ida Ravn, powered by Jekyll &amp; Minimal Mistakes', '© Ida Ravn'],
    ['Hosted by the University of Exampleton.<br>Last built on Mondays', 'Hosted by the University of Exampleton. · Last built on Mondays'],
    ['© Ida Ravn, built with Jekyll. Write to ida@birds.example. My lecture on GitHub Pages is here.', '© Ida Ravn. Write to ida@birds.example. My lecture on GitHub Pages is here.'],
    ['Room 9. Built with Jekyll, hosted by Netlify. Ring twice.', 'Room 9. Ring twice.'],
    ['<a href="https://jekyllrb.com/">Jekyll</a> and al-folio | Room 9', 'Room 9'],
    ['Powered by Jekyll.<br>Hosted on Netlify.', undefined],
    ['', undefined],
  ])('%j becomes %j', (html, line) => {
    expect(footerLine(html)).toBe(line);
  });

  it('leads links to where their targets are', () => {
    expect(footerLine('See <a href="/legal.html">the notice</a>', (address) => address.replace('.html', '/'))).toBe('See [the notice](/legal/)');
  });
});
