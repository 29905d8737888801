import { describe, expect, it } from 'vitest';
import { inline } from '../../../src/markdown/one-line.ts';
import { html, render } from '../render.ts';

describe('emphasis in scripts without blanks', () => {
  it.each([
    ['ja', 'これは**「強調」**のテスト', 'これは<strong>「強調」</strong>のテスト'],
    ['ja', '**重要。**次の文', '<strong>重要。</strong>次の文'],
    ['ja', '**(注)**を読む', '<strong>(注)</strong>を読む'],
    ['ja', 'この*「語」*と**`code`**です', 'この<em>「語」</em>と<strong><code>code</code></strong>です'],
    ['zh', '这是**“强调”**的测试', '这是<strong>“强调”</strong>的测试'],
    ['zh', '这是*"强调"*和**_重_**', '这是<em>&quot;强调&quot;</em>和<strong><em>重</em></strong>'],
    ['zh', '**中文。**后文', '<strong>中文。</strong>后文'],
    ['zh', '见**《书》**和**（注）**，以及*‘语’*。', '见<strong>《书》</strong>和<strong>（注）</strong>，以及<em>‘语’</em>。'],
    ['zh', '𠮷**「𠮷」**𠮷', '𠮷<strong>「𠮷」</strong>𠮷'],
    ['ko', '이것은 **(강조)**는', '이것은 <strong>(강조)</strong>는'],
  ])('%s: %s', (lang, body, expected) => expect(html(body, { lang })).toBe(`<p>${expected}</p>`));

  it.each([
    '张三*、李四*（北京大学）',
    '张三*，李四*，王小明*（共同第一作者）',
    '山田太郎*、佐藤花子*。',
    '（张三*）和李四*：',
    '张三*, 李四* (北京大学)',
  ])('does not begin at a mark behind a name: %s', (body) => {
    expect(html(body, { lang: 'zh' })).toBe(`<p>${body}</p>`);
  });

  it('is read in titles too', () => {
    expect(inline('これは**「強調」**の\nテスト', 'ja')).toEqual([
      { type: 'text', value: 'これは' },
      { type: 'strong', children: [{ type: 'text', value: '「強調」' }] },
      { type: 'text', value: 'のテスト' },
    ]);
  });

  it('is still no emphasis where blanks part it from its words', () => {
    expect(html('積は 3 * 4 * 5 です', { lang: 'ja' })).toBe('<p>積は 3 * 4 * 5 です</p>');
    expect(html('これ ** は ** 何', { lang: 'ja' })).toBe('<p>これ ** は ** 何</p>');
  });

  it('stays as it was elsewhere', () => {
    expect(html('a**"b"**c and snake_case_name')).toBe('<p>a**“b”**c and snake_case_name</p>');
  });
});

describe('a line end', () => {
  it('is nothing between two wide characters, also at the edge of emphasis', () => {
    expect(html('これは\n改行、\n「本」と*語\n句*\nです', { lang: 'ja' })).toBe('<p>これは改行、「本」と<em>語句</em>です</p>');
    expect(render('这是\n第一段。', { lang: 'zh' }).excerpt).toBe('这是第一段。');
  });

  it('is a blank beside other letters, and in Korean', () => {
    expect(html('これは\nLaTeX\nです', { lang: 'ja' })).toBe('<p>これは\nLaTeX\nです</p>');
    expect(html('이것은\n줄이다', { lang: 'ko' })).toBe('<p>이것은\n줄이다</p>');
  });

  it('that is wanted stays', () => {
    expect(html('一行目\\\n二行目', { lang: 'ja' })).toBe('<p>一行目<br>\n二行目</p>');
  });

  it('is counted all the same', () => {
    expect(render('これは\n改行\n[@x]', { lang: 'ja', cite: () => undefined }).codes).toEqual(['citation-unknown 3']);
  });
});
