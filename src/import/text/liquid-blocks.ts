/** What the blocks of Liquid become: a tag, the tag that ends it, and all between them. */
import type { LiquidPage } from './liquid-page.ts';
import { citation } from './liquid-papers.ts';
import { holds } from './values.ts';

/** A part of a block, and the condition under which it is shown. */
export interface Branch {
  condition: string;
  start: number;
  end: number;
}

interface Block {
  /** What stands behind the name. */
  inner: string;
  offset: number;
  /** The first is all of it, but for blocks with conditions. */
  branches: readonly Branch[];
  /** A branch as it was written. */
  written(branch?: Branch): string;
  /** A branch in Markdown. */
  inside(branch?: Branch): string;
}

/** Code of what is told where a page showed data by its template. */
export const DATA_LEFT_OUT = 'import-data';

type Convert = (block: Block, page: LiquidPage) => string;

const inside: Convert = (block) => block.inside();
const shown = ({ inside }: Block, branch: Branch | undefined): string => (branch === undefined ? '' : inside(branch));

/** Data of the old site, which is not read for its pages. */
const OF_DATA = /\bsite\.data\b/;

function tellData(what: string, offset: number, page: LiquidPage): void {
  page.tell(DATA_LEFT_OUT, offset, `${what} is left out: the new site has no data for it.`, 'Write into the page what it showed.');
}

export const BLOCKS: Readonly<Record<string, Convert>> = {
  if: (block, page) => {
    const branch = block.branches.find(({ condition }) => holds(condition, page.variables));
    if (branch === undefined && OF_DATA.test(block.inner)) tellData(`What stood under {% if ${block.inner} %}`, block.offset, page);
    return shown(block, branch);
  },
  unless: (block, { variables }) =>
    shown(block, block.branches.find(({ condition }, index) => holds(condition, variables) !== (index === 0))),
  case: (block, { variables }) =>
    shown(
      block,
      block.branches
        .slice(1)
        .find(({ condition }) => condition === 'true' || holds(`${block.inner} == ${condition.split(',')[0]!}`, variables)),
    ),
  for: loop,
  tablerow: loop,
  capture: ({ inner, inside }, { variables }) => {
    variables[inner.replace(/["']/g, '')] = inside().trim();
    return '';
  },
  comment: () => '',
  highlight: ({ inner, written }, { context: { passages } }) =>
    passages.keep(`\n\`\`\`${inner.split(/\s+/)[0] ?? ''}\n${written().replace(/^\n|\s+$/g, '')}\n\`\`\`\n`),
  details: ({ inner, inside }) => `\n::: details ${inner.replace(/^["']|["']$/g, '')}\n${inside().trim()}\n:::\n`,
  tab: ({ inner, inside }) => `\n**${inner.split(/\s+/).slice(1).join(' ') || inner}**\n${inside()}`,
  tabs: inside,
  cite_block: inside,
  steps: inside,
  // jekyll-scholar's: the words of a work, and the work.
  quote: ({ inner, inside }) => `\n${[inside().trim(), citation('cite', inner)].filter(Boolean).join('\n\n').replace(/^/gm, '> ')}\n`,
};

/** Names of collections of papers. */
const PAPERS = new Set(['publications', 'papers']);
/** What Jekyll lists, and no page here does. */
const NEVER_LISTED = new Set(['pages', 'html_pages', 'documents', 'collections', 'static_files']);
const LISTED = 'The new site lists them on a page of their own: link to it, or write out those that are to stand here.';

/** What a loop prints that makes a list of pages. */
const PRINTS_PAGES =
  /\{%-?\s*(?:include\s+["']?(?:archive-single|cv-|talk|project|news|post|course|bib|repository)|bibliography)|\bpost\.url|\.url\b/;

/** A loop over a collection within another. */
const WITHIN = /\{%-?\s*for\s+\S+\s+in\s+site\.([\w-]+)/;

function loop(block: Block, page: LiquidPage): string {
  const { inner, offset } = block;
  const { lists } = page.context;
  const body = block.written();
  const over = /\bin\s+(\S+)/.exec(inner)?.[1] ?? '';
  // academicpages: for each category of its settings, the papers of it.
  const within = WITHIN.exec(body)?.[1];
  if (within !== undefined && page.context.isListed?.(within)) {
    lists.add(within);
    return '';
  }
  const held = /^site\.([\w-]+)(?:$|\|)/.exec(over)?.[1] ?? page.collections.get(over);
  if (held !== undefined && held !== 'data') {
    lists.add(held);
    if (page.context.isListed?.(held)) return '';
    if (PAPERS.has(held)) return all('papers', '::: publications\ngroup: year\n:::', over, block, page);
    const list = page.context.listOf?.(held);
    return list === undefined ? leftOut(over, offset, page, NEVER_LISTED.has(held) ? 'Write out those that are to stand here.' : LISTED) : all('entries', list, over, block, page);
  }
  if (/bibliography\b/.test(body)) {
    lists.add('publications');
    page.tell(
      'import-bibliography-loop',
      offset,
      'A loop over lists of papers is left out.',
      'The publications page shows all papers; write `::: publications` with a query where you want a part of them.',
    );
    return '';
  }
  if (OF_DATA.test(over)) {
    tellData(`The loop over ${over}`, offset, page);
    return '';
  }
  if (over !== '' && PRINTS_PAGES.test(body)) lists.add(over.replace(/^.*\./, ''));
  return leftOut(over || 'a list', offset, page, 'The new site makes lists of its sections by itself; write other lists out.');
}

function leftOut(over: string, offset: number, page: LiquidPage, cure: string): '' {
  page.tell('import-liquid', offset, `The loop over ${over} is left out.`, cure);
  return '';
}

/** The list of all, where the page has a loop over them, or over some. */
function all(what: 'papers' | 'entries', list: string, over: string, { inner, offset }: Block, page: LiquidPage): string {
  if (/\||\b(?:limit|offset)\b/.test(inner) || page.collections.has(over)) {
    page.tell(
      'import-liquid',
      offset,
      `The loop over ${over} is a list of all ${what} now.`,
      what === 'papers' ? 'Write a query into `::: publications` where you want a part of them.' : 'Take out those that are not to stand here.',
    );
  }
  return `\n${list}\n`;
}
