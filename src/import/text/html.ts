/**
 * HTML in old pages: what our pages may hold stays; Distill's elements become Markdown; frames become links; scripts and
 * styles are left out and reported.
 */
import { ATTRIBUTE, IGNORED, isAllowedAttribute, RENAMED, TAG, TAGS } from '../../markdown/html/html-rules.ts';
import { frameAddress } from './attributes.ts';
import type { Report } from './kramdown.ts';
import { lineAt, sameLines } from './passages.ts';

/** Elements that go with all they hold, and what is said of them. */
const WITH_CONTENT: Readonly<Record<string, string>> = {
  script: 'Scripts are no part of a page.',
  style: 'Put styles into assets/site.css.',
  form: 'A form needs a server; write how to reach you.',
  noscript: '',
  svg: 'Save the drawing as a file in assets/images/.',
  canvas: '',
};

/** Elements of al-folio's scripts that hold pictures: what they hold is set out like that of other boxes. */
const BOXES = /^(?:swiper-container|swiper-slide|img-comparison-slider)$/;

/** Converts HTML when code and mathematics have been put aside. */
export function convertHtml(source: string, firstLine: number, report: Report): string {
  let text = distill(source);
  text = text.replace(/<(script|style|form|noscript|svg|canvas)\b[^>]*>[^]*?(?:<\/\1\s*>|$)/gi, (all, name: string, offset: number) => {
    const cure = WITH_CONTENT[name.toLowerCase()]!;
    if (cure !== '') report('import-html', lineAt(text, offset, firstLine), `<${name.toLowerCase()}> is left out.`, cure);
    return sameLines(all, '');
  });
  text = text.replace(
    /<iframe\b([^>]*)>[^]*?<\/iframe>|<embed\b([^>]*)>|<object\b([^>]*)>[^]*?<\/object>/gi,
    (all, ...found: unknown[]) => {
      const given = attributesOf(String(found[0] ?? found[1] ?? found[2] ?? ''));
      const address = given.get('src') ?? given.get('data') ?? '';
      if (address === '') return sameLines(all, '');
      const link = frameAddress(address);
      report(
        'import-frame',
        lineAt(text, Number(found[3]), firstLine),
        `The frame that showed ${link} is a link now.`,
        /^(?:https?:)?\/\//.test(link)
          ? 'Pages load nothing from other sites; put films of your own into assets/.'
          : 'Pages hold no frames: look whether the link leads to something that came along.',
      );
      return sameLines(
        all,
        `[${given.get('title') ?? (/youtube/.test(link) ? 'Video on YouTube' : link.replace(/^https?:\/\//, ''))}](${link})`,
      );
    },
  );
  const seen = new Set<string>();
  return text
    .replace(TAG, (all, close: string, name: string, inner: string, slash: string, offset: number) => {
      const tag = name.toLowerCase();
      if (!TAGS.has(tag) && !Object.hasOwn(RENAMED, tag)) {
        // An address between angle brackets.
        if (/^(?:https?|mailto)$/.test(tag)) return all;
        if (
          close === '' &&
          !seen.has(tag) &&
          !/^(?:font|html|body|head|meta|link|o|big|blink|label|button|input|nobr|d-.*|swiper-.*|papertitle|name)$/.test(tag)
        ) {
          report(
            'import-html',
            lineAt(text, offset, firstLine),
            `<${tag}> is left out; what stands in it stays.`,
            'Look whether the page still reads well.',
          );
          seen.add(tag);
        }
        return sameLines(all, BOXES.test(tag) ? `<${close}div>` : '');
      }
      if (close !== '') return all;
      const given = attributesOf(inner);
      const kept = [...given].filter(([key]) => {
        if (isAllowedAttribute(tag, key) && !key.startsWith('on')) return true;
        // `markdown` is read when blocks are set out.
        if (IGNORED.has(key)) return ['width', 'height', 'align', 'name', 'markdown'].includes(key);
        return false;
      });
      // An empty element of an icon font.
      if (kept.length === given.size) return all;
      return sameLines(
        all,
        `<${name}${kept.map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('')}${slash === '' ? '' : ' /'}>`,
      );
    })
    .replace(
      /<(i|span)\b[^>]*class="[^"]*\b(?:fa[bsrl]?|fa-[\w-]+|fas|ai|ai-[\w-]+|ti-[\w-]+|icon[\w-]*|glyphicon[\w-]*)\b[^"]*"[^>]*>\s*<\/\1>/gi,
      '',
    );
}

/** https://distill.pub/guide/ */
function distill(text: string): string {
  return text
    .replace(
      /<d-cite\s+(?:bibtex-)?key\s*=\s*["']([^"']*)["'][^>]*>\s*<\/d-cite>/gi,
      (_, keys: string) =>
        `[${keys
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map((key) => `@${key}`)
          .join('; ')}]`,
    )
    .replace(/<d-footnote[^>]*>([^]*?)<\/d-footnote>/gi, (all, words: string) =>
      sameLines(all, `^[${words.trim().replace(/\s*\n\s*/g, ' ')}]`),
    )
    .replace(/<d-math(?:\s+block)?[^>]*>([^]*?)<\/d-math>/gi, (all, tex: string) =>
      /\sblock/.test(all.slice(0, 20)) ? `$$${tex}$$` : `$${tex.trim()}$`,
    )
    .replace(
      /<d-code(?:\s+block)?(?:\s+language=["']([^"']*)["'])?[^>]*>([^]*?)<\/d-code>/gi,
      (_, language: string | undefined, code: string) =>
        code.includes('\n') ? `\n\`\`\`${language ?? ''}\n${code.replace(/^\n|\s+$/g, '')}\n\`\`\`\n` : `\`${code.trim()}\``,
    )
    .replace(
      /<d-(?:bibliography|footnote-list|citation-list|appendix)[^>]*>(?:[^]*?<\/d-(?:bibliography|footnote-list|citation-list)>)?/gi,
      '',
    )
    .replace(/<d-contents[^>]*>[^]*?<\/d-contents>/gi, (all) => sameLines(all, '[[toc]]'))
    .replace(/<\/?(?:d-article|d-byline|d-title|d-appendix|d-figure)[^>]*>/gi, '');
}

function attributesOf(source: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const [, name, double, single, bare] of source.matchAll(ATTRIBUTE)) {
    if (name !== '/' && !out.has(name!.toLowerCase())) out.set(name!.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return out;
}
