/**
 * The content security policy: what a page may load and run. It names what the layouts hold and nothing else, so a script
 * that got in by any other way, such as an imported text, does not run. https://www.w3.org/TR/CSP3/
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problems } from '../problems.ts';
import { listFiles } from '../site/files.ts';

/** Directive → sources. */
export type Policy = ReadonlyMap<string, ReadonlySet<string>>;

interface PolicySources {
  /** Absolute path of the project. */
  root: string;
  /** Folders of layouts; a file in an earlier one takes the place of its namesake in a later one. */
  layouts: readonly string[];
  /** Texts of `<style>` elements that layouts print from settings. */
  styles: readonly string[];
}

/** What our own pages need. `style` attributes are MathML's and the ones that Markdown allows, by a list of properties. */
const BASE: readonly (readonly [directive: string, ...sources: string[]])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  // For browsers that do not know the next two.
  ['style-src', "'self'", "'unsafe-inline'"],
  ['style-src-elem', "'self'"],
  ['style-src-attr', "'unsafe-inline'"],
  ['img-src', "'self'", 'data:'],
  ['font-src', "'self'"],
  ['media-src', "'self'"],
  ['connect-src', "'self'"],
  ['manifest-src', "'self'"],
  ['frame-src', "'self'"],
  ['form-action', "'self'"],
  ['base-uri', "'none'"],
];

/** What a reference to another host, written into a layout by its owner, opens. A foreign script may also report home. */
const HOSTS: readonly { pattern: RegExp; directives: readonly string[] }[] = [
  { pattern: /<script\b[^>]*?\ssrc=["']?(https:\/\/[^"'\s>]+)/gi, directives: ['script-src', 'connect-src', 'img-src'] },
  {
    pattern: /<link\b(?=[^>]*\bstylesheet\b)[^>]*?\shref=["']?(https:\/\/[^"'\s>]+)/gi,
    directives: ['style-src', 'style-src-elem', 'font-src'],
  },
  { pattern: /<iframe\b[^>]*?\ssrc=["']?(https:\/\/[^"'\s>]+)/gi, directives: ['frame-src'] },
  { pattern: /<(?:img|source)\b[^>]*?\ssrc=["']?(https:\/\/[^"'\s>]+)/gi, directives: ['img-src', 'media-src'] },
  { pattern: /<(?:form|button|input)\b[^>]*?\s(?:form)?action=["']?(https:\/\/[^"'\s>]+)/gi, directives: ['form-action'] },
];
const STYLESHEET = 'assets/site.css';
const STYLESHEET_HOSTS = /(?:url\(\s*["']?|@import\s+["'])(https:\/\/[^"'\s)]+)/gi;

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi;
/** Types whose content is run; anything else is data, which no policy is asked about. */
const RUN = /^(?:module|importmap|speculationrules|(?:text|application)\/(?:javascript|ecmascript)|)$/i;
const PRINTED = /\{[{%]/;
/** What an element is to do when something happens to it, written into it: no hash lets it run without letting in others. */
const HANDLER = /<([a-z][\w-]*)\b[^<>]*?\s(on[a-z]+)\s*=\s*["'{\w]/gi;
/** The one style that layouts print; its text comes in `styles`. */
const OWN_STYLE = /^\s*\{\{\s*theme\.style\s*\|\s*safe\s*\}\}\s*$/;

/** Reads the layouts and `assets/site.css`. A script or style that a layout composes cannot be named, and is reported. */
export function contentPolicy({ root, layouts, styles }: PolicySources, problems: Problems): Policy {
  const policy = new Map(BASE.map(([directive, ...sources]) => [directive, new Set(sources)]));
  const allow = (source: string, ...directives: string[]): void => {
    for (const directive of directives) policy.get(directive)!.add(source);
  };
  const run = (kind: string, text: string): void => allow(hashSource(text), ...(kind === 'script' ? ['script-src'] : ['style-src-elem']));

  for (const text of styles) if (text !== '') run('style', text);
  for (const file of layoutFiles(root, layouts)) {
    const source = readFileSync(join(root, file), 'utf8').replace(/\{#[\s\S]*?#\}/g, (comment) => comment.replace(/[^\n]/g, ' '));
    for (const { pattern, directives } of HOSTS) {
      for (const [, address] of source.matchAll(pattern)) for (const host of origin(address!)) allow(host, ...directives);
    }
    for (const { 1: tag, 2: handler, 0: { length }, index } of source.replace(INLINE, (whole) => whole.replace(/[^\n]/g, ' ')).matchAll(HANDLER)) {
      problems.warn('policy-inline', `“${handler!}” of this <${tag!}> is a script within an element, so browsers will not run it.`, {
        file,
        line: source.slice(0, index + length).split('\n').length,
        cure: `Give the element an id, and listen in a <script>: document.getElementById('…').addEventListener('${handler!.slice(2).toLowerCase()}', …).`,
      });
    }
    for (const { 1: tag, 2: attributes, 3: text, index } of source.matchAll(INLINE)) {
      const kind = tag!.toLowerCase();
      const type = /\btype=["']?([^"'\s>]*)/i.exec(attributes!)?.[1] ?? '';
      if (/\ssrc=/i.test(attributes!) || (kind === 'script' && !RUN.test(type)) || OWN_STYLE.test(text!)) continue;
      if (!PRINTED.test(text!)) run(kind, text!);
      else {
        problems.warn('policy-inline', `This <${kind}> is put together by the layout, so browsers will leave it out.`, {
          file,
          line: source.slice(0, index).split('\n').length,
          cure: kind === 'script'
            ? 'Keep the script constant and hand it its values in data- attributes, or put it into a file below assets/.'
            : 'Put the style into assets/site.css, or its values into style attributes.',
        });
      }
    }
  }
  if (existsSync(join(root, STYLESHEET))) {
    for (const [, address] of readFileSync(join(root, STYLESHEET), 'utf8').matchAll(STYLESHEET_HOSTS)) {
      for (const host of origin(address!)) allow(host, 'style-src', 'style-src-elem', 'font-src', 'img-src');
    }
  }
  return policy;
}

/** The policy as it is written in a header or `<meta>`; only the directives named, if any are. */
export function policyText(policy: Policy, only: readonly string[] = [...policy.keys()]): string {
  return only.map((directive) => [directive, ...policy.get(directive)!].join(' ')).join('; ');
}

/** A hash source for the text of an inline element. HTML turns every line end into `\n` before browsers hash it. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`;
}

function layoutFiles(root: string, folders: readonly string[]): string[] {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const file of listFiles(root, folder, '.njk')) {
      const name = file.slice(folder.length + 1);
      if (!files.has(name)) files.set(name, file);
    }
  }
  return [...files.values()];
}

/** The host of an address, with its scheme; none where the layout composes it. */
function origin(address: string): string[] {
  return URL.canParse(address) && !PRINTED.test(address) ? [new URL(address).origin] : [];
}
