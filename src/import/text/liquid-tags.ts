/** What the tags of Liquid become that stand alone: Jekyll's own, and those of the themes and plugins of academics. */
import { own } from '../../objects.ts';
import { filmLink, isAddress, mediaMarkdown, readArguments, type Arguments } from './attributes.ts';
import type { LiquidPage } from './liquid-page.ts';
import { bibliography, citation } from './liquid-papers.ts';
import { evaluate } from './values.ts';

interface Tag extends Arguments {
  name: string;
  /** What stands behind the name. */
  inner: string;
  offset: number;
}

type Convert = (tag: Tag, page: LiquidPage) => string | undefined;

const cite: Convert = ({ name, inner }) => citation(name, inner);
const papers: Convert = ({ inner }) => bibliography(inner);
const film: Convert = ({ name, loose }) => filmLink(name, loose[0] ?? '');
const asset: Convert = ({ loose }) => `/assets/${loose[0] ?? ''}`;
const post: Convert = ({ loose }) => {
  const address = loose.find(isAddress);
  return address && `[Post](${address})`;
};
const link: Convert = ({ name, inner, offset }, page) => {
  const address = page.context.addressOf(inner.replace(/["']/g, ''));
  if (address === undefined) page.tell('import-link', offset, `{% ${name} ${inner} %} names a file that is not there.`, 'Mend the link.');
  return address ?? '#';
};

/** What each tag becomes; undefined where it cannot become anything. */
const TAGS: Readonly<Record<string, Convert>> = {
  assign,
  toc: () => '[[toc]]',
  include,
  include_relative: include,
  include_cached: include,
  cite,
  citep: cite,
  cite_details: cite,
  citet: cite,
  reference: cite,
  nocite: () => '',
  bibliography: papers,
  bibliography_count: papers,
  post_url: link,
  link,
  youtube: film,
  vimeo: film,
  twitter: post,
  tweet: post,
  gist: ({ loose: [gist = ''] }) => `[Gist](${isAddress(gist) ? gist : `https://gist.github.com/${gist}`})`,
  asset_path: asset,
  asset,
};

/** Tags that say nothing of themselves; of some, the table makes something all the same. */
export const SILENT: ReadonlySet<string> = new Set([
  'assign', 'increment', 'decrement', 'cycle', 'seo', 'feed_meta', 'else', 'elsif', 'when', 'break', 'continue', 'toc',
  'cached_bibliography_reset',
]);
/** Includes of the themes that print what the new site prints by itself. */
export const NEEDLESS =
  /^(?:base_path|head|header|footer|scripts|archive-|author-profile|sidebar|breadcrumbs|pagination|paginator|social|social-share|bib_search|selected_papers|news|latest_posts|latest|feature_row|group-by-array|talkmap|mathjax|analytics|comments|seo|projects|projects_horizontal|cv-template|resume\/|cv\/|read-time|masthead|nav|page__|search|format-|courses|scholar|posts_list|taxonomies)/;

/** A tag in Markdown; one that has no counterpart is reported, and left out. */
export function convertTag(name: string, inner: string, offset: number, page: LiquidPage): string {
  const made = own(TAGS, name)?.({ name, inner, offset, ...readArguments(inner) }, page);
  if (made !== undefined) return made;
  if (!name.startsWith('end') && !SILENT.has(name))
    page.tell('import-liquid', offset, `The tag {% ${name} ${inner} %} is left out.`, 'Write in Markdown what it printed.');
  return '';
}

function assign({ inner }: Tag, { variables, collections }: LiquidPage): string {
  const [, variable, expression] = /^([\w-]+)\s*=\s*([^]*)$/.exec(inner) ?? [];
  const collection = /^\s*site\.([\w-]+)\s*(?:\||$)/.exec(expression ?? '')?.[1];
  if (variable && collection !== undefined) collections.set(variable, collection);
  else if (variable) variables[variable] = evaluate(expression!, variables).value;
  return '';
}

function include({ named, loose: [name = ''], offset }: Tag, page: LiquidPage): string {
  const base = name.replace(/\.(?:html|liquid|md|svg)$/, '');
  const value = (key: string): string | undefined => {
    const given = named[key];
    // `path=page.img` hands over a value.
    const known = given !== undefined && /^(?:page|site|include)\.[\w.]+$/.test(given) ? evaluate(given, page.variables).value : given;
    return typeof known === 'string' && known !== '' ? known : undefined;
  };
  if (base === 'toc') return '[[toc]]';
  const src = value('path') ?? value('src') ?? value('url') ?? value('image_path') ?? value('image') ?? value('file');
  if (/(?:^|\/)(?:figure|image|img|picture|responsive-image|video|audio)$/.test(base) && src !== undefined) {
    const address = /^(?:[a-z]+:|\/)/i.test(src) ? src : `/${src}`;
    const host = /^(?:https?:)?\/\/[^/]*(youtube|vimeo)/.exec(src)?.[1];
    if (host !== undefined) return filmLink(host, src, value('title'));
    return mediaMarkdown({ src: address, alt: value('alt') ?? value('title'), caption: value('caption'), width: value('width') });
  }
  if (/(?:^|\/)(?:youtube|vimeo)/.test(base))
    return filmLink(/vimeo/.test(base) ? 'vimeo' : 'youtube', value('id') ?? src ?? '', value('title'));
  if (NEEDLESS.test(base)) {
    const list = /^(?:selected_papers|news|latest_posts|projects)/.exec(base)?.[0];
    if (list !== undefined) page.context.lists.add(list);
    return '';
  }
  const text = page.context.include?.(name);
  if (text !== undefined && !/\{%|\{\{|<script|<style/.test(text)) return text.trim();
  page.tell('import-liquid', offset, `{% include ${name} %} is left out.`, 'Write in Markdown what it printed.');
  return '';
}
