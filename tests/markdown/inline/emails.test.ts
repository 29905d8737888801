/** E-mail addresses in texts: people get them, with scripts and without, and scrapers do not. */
import { describe, expect, it } from 'vitest';
import { inline } from '../../../src/markdown/one-line.ts';
import { toHtml } from '../../../src/text/rich.ts';
import { splitAtEmails, withoutHidden } from '../../../src/text/email.ts';
import { readable, readableAbstract, readableText } from '../../../src/text/readable.ts';
import { render } from '../render.ts';

const decoded = (html: string) => html.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
/** What is read without scripts. */
const seen = (html: string) => decoded(withoutHidden(html).replace(/<[^>]*>/g, '')).trim();
const OPEN = /[\w.]+@\w|mailto/;

describe('an address in Markdown', () => {
  it.each([
    ['Write to [me](mailto:ada.oak@uni.example).', 'Write to me (ada.oak at uni dot example).'],
    ['Write to <ada.oak@uni.example>.', 'Write to ada.oak at uni dot example.'],
    ['Write to ada.oak@uni.example.', 'Write to ada.oak at uni dot example.'],
    ['[ada.oak@uni.example](mailto:ada.oak@uni.example)', 'ada.oak at uni dot example'],
    ['[*us*, ada@uni.example](mailto:ada@uni.example,bo@uni.example?subject=Oaks)', 'us, ada at uni dot example (bo at uni dot example)'],
    ['[Email: ada@uni.example](mailto:ada@uni.example)', 'Email: ada at uni dot example'],
    ['[**ada@uni.example**](mailto:ada@uni.example?subject=Oaks)', 'ada at uni dot example'],
    ['[bo@uni.example](mailto:ada@uni.example)', 'bo at uni dot example (ada at uni dot example)'],
    ['<b>Bold</b> ada@uni.example', 'Bold ada at uni dot example'],
  ])('%s', (text, read) => {
    const { html } = render(text);
    expect(seen(html)).toBe(read);
    expect(html).not.toMatch(OPEN);
    expect(decoded(html.replace(/<[^>]*>/g, ''))).not.toMatch(OPEN);
    expect(toHtml(inline(text.replace(/<\/?b>/g, ''), 'en'))).not.toMatch(OPEN);
  });

  it('stays out of the excerpt, and of all that is said to machines', () => {
    const { excerpt } = render('Write to [me](mailto:ada@uni.example) or <ada@uni.example> or bo@uni.example soon.');
    expect(excerpt).toBe('Write to me or … or … soon.');
    expect(readableText('I am ada@uni.example.')).toBe('I am ….');
    expect(readableAbstract([{ type: 'text', value: 'I am ada@uni.example.' }])).toBe('I am ….');
  });

  it('stays as typed among the words of a link elsewhere', () => {
    const text = '[ada@social.example](https://social.example/@ada)';
    const link = '<a href="https://social.example/@ada">ada@social.example</a>';
    expect(render(text).html).toContain(link);
    expect(toHtml(inline(text, 'en'))).toBe(link);
  });

  it('is one of the addresses to which a link leads only if it is said there', () => {
    const leads = (html: string) => html.match(/data-email/g)?.length;
    for (const html of [render('[bo@uni.example](mailto:ada@uni.example)').html, toHtml(inline('[bo@uni.example](mailto:ada@uni.example)', 'en'))]) {
      expect(leads(html)).toBe(1);
    }
  });

  it('stays as typed in titles, on the page as for machines', () => {
    const title = inline('A ticket of ada@uni.example', 'en');
    expect(toHtml(title, { links: false })).toBe('A ticket of ada@uni.example');
    expect(readable(title)).toBe('A ticket of ada@uni.example');
  });

  it('keeps the subject of the letter for the script', () => {
    expect(decoded(render('[Apply](mailto:ada@uni.example?subject=Oaks)').html)).toContain('data-email="?subject=Oaks"');
  });

  it.each(['`ada@uni.example`', '```\nada@uni.example\n```'])('stays as it is in code: %s', (text) => {
    expect(render(text).html).toContain('ada@uni.example');
  });

  it.each([
    ['请发邮件至wang@pku.example.cn联系我。', 'wang@pku.example.cn'],
    ['メールはada@example.jpまで。', 'ada@example.jp'],
    ['Un billet d’e.durand@univ-x.example.', 'e.durand@univ-x.example'],
    ['Write to ada@uni.example: she answers.', 'ada@uni.example'],
  ])('ends where other letters begin: %s', (text, address) => {
    expect(splitAtEmails(text)[1]).toBe(address);
  });

  it.each([
    'ada@math.uni.example/bo@math.uni.example', 'ada@cluster.example.org:~/oaks', 'user@cluster.uni.example:/home/oaks', 'ada@www.example.org/oaks',
    'We report Recall@K.All of it', 'and hits@k.We see', 'jürgen@uni.example', 'ada@uni.example.Next',
  ])('is not seen in part of %s', (text) => {
    expect(render(text).html).not.toContain('data-email');
  });

  it.each(['git@code.example:oaks/leaves.git', '@ada@social.example', 'https://social.example/@ada@uni.example', 'a@b'])('is not seen in %s', (text) => {
    expect(render(text).html).not.toContain('data-email');
  });
});
