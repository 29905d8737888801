/**
 * The CV as an input file of RenderCV 2 (https://docs.rendercv.com/user_guide/yaml_input_structure/).
 */
import { stringify } from 'yaml';
import type { Site } from '../../site/site.ts';
import { profileRows, siteAddress } from './identity.ts';
import { cvRows, type Row, type RowSection } from './rows.ts';

type Entry = Record<string, unknown>;

/** Networks that RenderCV knows, by our name for them; others become custom connections. */
const RENDERCV_NETWORKS: Readonly<Record<string, string>> = {
  linkedin: 'LinkedIn', github: 'GitHub', gitlab: 'GitLab', imdb: 'IMDB', instagram: 'Instagram', orcid: 'ORCID', mastodon: 'Mastodon',
  'stack-overflow': 'StackOverflow', researchgate: 'ResearchGate', youtube: 'YouTube', 'google-scholar': 'Google Scholar',
  telegram: 'Telegram', whatsapp: 'WhatsApp', leetcode: 'Leetcode', x: 'X', bluesky: 'Bluesky', reddit: 'Reddit',
};

/** What kind of entry it is for RenderCV: every section holds one kind only. */
const KINDS: readonly [kind: string, is: (row: Row) => boolean, write: (row: Row) => Entry | string][] = [
  ['text', ({ text }) => text !== undefined, ({ text }) => text!],
  ['bullet', ({ bullet }) => bullet !== undefined, (row) => ({ bullet: row.bullet })],
  ['number', ({ number }) => number !== undefined, (row) => ({ number: row.number })],
  ['reversed_number', (row) => row.reversed_number !== undefined, (row) => ({ reversed_number: row.reversed_number })],
  ['one-line', ({ label }) => label !== undefined, ({ label, details }) => ({ label, details: details ?? '' })],
  [
    'education',
    ({ institution }) => institution !== undefined,
    // RenderCV cannot do without an area.
    ({ area, degree, ...row }) => ({ institution: linked(row.institution!, row.url), area: area ?? degree ?? '', ...(area && degree && { degree }), ...rest(row) }),
  ],
  [
    'experience',
    ({ company }) => company !== undefined,
    ({ company, position, ...row }) => ({ company: linked(company!, row.url), position: position ?? row.role ?? '', ...rest(row) }),
  ],
  [
    'publication',
    ({ title, authors, name }) => title !== undefined && authors !== undefined && name === undefined,
    ({ title, authors, journal, doi, url, ...row }) => {
      const { location: _, ...others } = rest(row);
      return { title, authors, ...(doi && { doi }), ...(url && { url }), ...(journal && { journal }), ...others };
    },
  ],
  [
    'normal',
    () => true,
    ({ name, title, position, url, ...row }) => {
      const words = name ?? title ?? position ?? '';
      const facts = [...(name !== undefined && position ? [position] : []), ...(row.authors ?? []), ...(row.journal ? [row.journal] : [])];
      return { name: linked(words, url), ...rest(row, facts) };
    },
  ],
];

/** RenderCV links words in Markdown. */
function linked(words: string, url: string | undefined): string {
  return url && !words.includes('](') ? `[${words}](${url})` : words;
}

/** Text of the file. */
export function toRenderCv(site: Site): string {
  const { kept, ...rows } = cvRows(site);
  const { orcid, profiles } = site.owner;
  const networks = Object.entries({ ...(orcid && { orcid }), ...profiles }).flatMap(([key, username]) => {
    const network = networkOf(key, username);
    return network === undefined ? [] : [{ network, username }];
  });
  const others = profileRows(site).filter(({ key, username = 'https:' }) => networkOf(key, username) === undefined)
    .map(({ label, url }) => ({ fontawesome_icon: 'link', placeholder: label, url }));
  const { cv: keptCv, ...keptFile } = kept.rendercv ?? {};
  const { custom_connections: keptConnections, ...keptKeys } = (keptCv ?? {}) as Entry;
  const connections = [...(Array.isArray(keptConnections) ? (keptConnections as unknown[]) : []), ...others];
  const cv = {
    name: site.owner.name,
    ...(rows.headline && { headline: rows.headline }),
    ...(rows.location && { location: rows.location }),
    website: siteAddress(site),
    ...(networks.length > 0 && { social_networks: networks }),
    ...(connections.length > 0 && { custom_connections: connections }),
    ...keptKeys,
    sections: Object.fromEntries(distinct(rows.sections).map(({ key, title, titled, rows: own }) => [titled ? title : key, entriesOf(own)])),
  };
  return HEAD + stringify({ cv, ...keptFile }, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
}

/** RenderCV's name of a network; undefined where it has none, or where there is an address in place of a user name. */
function networkOf(key: string, username: string): string | undefined {
  return /^https?:|^\//i.test(username) ? undefined : RENDERCV_NETWORKS[key];
}

const HEAD = '# Made by Offprint from the CV of the site. To typeset it: rendercv render <this file>\n';

/** Two sections of one title stay two. */
function distinct(sections: readonly RowSection[]): RowSection[] {
  const titles = new Set<string>();
  return sections.map((section) => {
    let title = section.titled ? section.title : section.key;
    for (let count = 2; titles.has(title); count++) title = `${section.title} (${count})`;
    titles.add(title);
    return title === section.key ? section : { ...section, title, titled: true };
  });
}

function entriesOf(rows: readonly Row[]): (Entry | string)[] {
  const kinds = rows.map((row) => KINDS.find(([, is]) => is(row))!);
  // Lines of text are the kind that can say anything.
  if (new Set(kinds.map(([kind]) => kind)).size > 1) return rows.map(lineOf);
  return rows.map((row, index) => {
    const written = kinds[index]![2](row);
    return typeof written === 'string' ? written : { ...written, ...row.kept?.rendercv };
  });
}

/** Dates, place and text, which most kinds have; facts that RenderCV has no key for lead the summary. */
function rest(row: Row, lead: readonly string[] = []): Entry {
  const { location, highlights } = row;
  const facts = [...lead, row.role, row.kind, row.by, row.event, row.amount].filter((fact) => fact !== undefined);
  const links = (row.links ?? []).map(({ label, url }) => `[${label ?? url}](${url})`);
  const summary = [facts.join(', '), row.summary, links.join(', ')].filter(Boolean).join('. ');
  return {
    ...datesOf(row),
    ...(location && { location }),
    ...(summary && { summary }),
    ...(highlights && { highlights }),
  };
}

function datesOf({ dates, span: { start, end, words } }: Row): Entry {
  if (dates) return Object.fromEntries(Object.entries(dates).map(([key, value]) => [key, year(value)]));
  if (words !== undefined) return { date: words };
  if (start !== undefined && start === end) return { date: year(start) };
  return { ...(start !== undefined && { start_date: year(start) }), ...(end !== undefined && (start === undefined ? { date: year(end) } : { end_date: year(end) })) };
}

/** RenderCV's own files have years as numbers. */
function year(date: string): string | number {
  return /^\d{4}$/.test(date) ? Number(date) : date;
}

function lineOf(row: Row): string {
  const { text, bullet, number, reversed_number: reversed, label, details, span } = row;
  const line = text ?? bullet ?? number ?? reversed;
  if (line !== undefined) return line;
  if (label !== undefined) return `**${label}:** ${details ?? ''}`.trim();
  const { institution, area, degree, company, position, name, title, authors, journal, location, by, event, role, amount, summary } = row;
  const head = name ?? title ?? position ?? degree ?? area ?? company ?? institution ?? '';
  const facts = [authors?.join(', '), position, degree, area, company, institution, journal, role, by, event, location, amount];
  const when = span.words ?? [...new Set([span.start, span.end])].filter(Boolean).join(' – ');
  const words = [`**${head}**`, ...new Set(facts.filter((fact) => fact !== undefined && fact !== head))].join(', ');
  return `${words}${when === '' ? '' : ` (${when})`}${summary ? `. ${summary}` : ''}`;
}
