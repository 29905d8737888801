/** The CV as the data that the Typst template reads. */
import { commaIn, directionOf, fill, wordsFor } from '../../l10n/index.ts';
import { tableOf } from '../../l10n/table-of.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { hexOf, rgbOf, type Rgb } from '../../colour/rgb.ts';
import type { Site } from '../../site/site.ts';
import { isolatedWithin } from '../../text/direction.ts';
import { toText, type Rich, type RichNode } from '../../text/rich.ts';
import { dateView } from '../../view/dates.ts';
import type { CvItem, CvModel, CvSectionModel } from '../model.ts';
import { titleLinked } from '../reference.ts';
import { cvWords } from '../words.ts';
import { CODE_FONT, MATH_FONT, latinFamilies, textFamilies, type CvFont } from './fonts.ts';
import { hanLanguage } from './font-packages.ts';
import { NodeWriter, type PdfNode } from './nodes.ts';
import { addressOf, paperLegend, paperText, stopAfter, withoutLinks } from './paper.ts';

interface PdfData {
  /** JSON for the template. */
  json: string;
  /** Characters that no typeface has. */
  missing: ReadonlySet<string>;
  /** Languages of texts with Chinese characters that are missing, by character. */
  languages: ReadonlyMap<string, string>;
  /** Formulas that are printed as their source, with the reason. */
  formulas: ReadonlyMap<string, string>;
}

/** Makes the data of one CV. `refused` are formulas that Typst has turned down. */
export function pdfData(model: CvModel, site: Site, fonts: readonly CvFont[], refused: ReadonlySet<string> = new Set()): PdfData {
  const { design, lang } = model;
  const [language, region] = lang.split('-').filter((part, index) => index === 0 || /^[A-Z]{2}$/.test(part));
  const families = textFamilies(fonts, design.look, design.font, lang);
  const writer = new NodeWriter({
    fonts, families, refused,
    macros: { ...site.settings.math.macros, ...site.settings.publications.macros },
    href: (url) => absolute(url, site),
    language: language!.toLowerCase(),
    direction: directionOf(lang),
  });
  const words = cvWords(lang);
  const sections = model.sections.map((section) => sectionData(section, model, site, writer));
  const items = model.sections.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  const data = {
    title: `${model.name} – ${words.cv}`,
    name: plainText(model.name, writer),
    shown: writer.text(model.name),
    native: model.nativeName ? writer.text(model.nativeName) : null,
    keywords: [words.cv],
    lang: language!.toLowerCase(),
    // Typst chooses the shapes of Chinese characters by the country.
    region: region ?? (tableOf(lang) === 'zh-hant' ? 'TW' : null),
    updated: model.updated ? { date: dateParts(model.updated), text: plainText(updatedText(model.updated, lang), writer) } : null,
    design: { ...design, accent: accentOf(design.accent ?? site.settings.theme.accent) },
    fonts: { text: families, latin: latinFamilies(families, design.look), math: MATH_FONT, code: CODE_FONT, mono: CODE_FONT },
    words: { page: pieces(plainText(words.page, writer)) },
    headline: model.headline ? writer.piece(model.headline, true) : [],
    contact: contactData(model, writer),
    sections,
    marks: [...new Set(items.flatMap(marksOf))],
    labels: items.flatMap((item) => (item.kind === 'fact' ? [writer.piece(item.label)] : [])),
  };
  return { json: JSON.stringify(data), missing: writer.missing, languages: writer.languages, formulas: writer.formulas };
}

function sectionData(section: CvSectionModel, model: CvModel, site: Site, writer: NodeWriter) {
  const papers = section.groups.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'paper' ? [item.paper] : [])));
  return {
    title: writer.piece(section.title),
    legend: writer.nodes(paperLegend(papers, model.lang)),
    groups: section.groups.map(({ heading, items }) => ({
      heading: heading ? writer.text(heading, true) : [],
      items: asLists(items.map((item, index) => itemData(item, items[index - 1], model, site, writer))),
    })),
  };
}

type ItemData = ReturnType<typeof itemData>;

/** Lines with bullets that follow each other are one list to whoever has the file read aloud. */
function asLists(items: readonly ItemData[]): (ItemData | { kind: 'bullets'; lines: PdfNode[][] })[] {
  const out: (ItemData | { kind: 'bullets'; lines: PdfNode[][] })[] = [];
  for (const item of items) {
    const last = out.at(-1);
    if (!('bullet' in item) || !item.bullet || item.when !== '' || item.mark !== '') out.push(item);
    else if (last?.kind === 'bullets' && 'lines' in last) last.lines.push(item.text);
    else out.push({ kind: 'bullets', lines: [item.text] });
  }
  return out;
}

function itemData(item: CvItem, before: CvItem | undefined, model: CvModel, site: Site, writer: NodeWriter) {
  const number = item.number === undefined ? '' : `[${item.number}]`;
  writer.lang = item.kind === 'paper' ? hanLanguage(item.paper.titleText, item.paper.lang) : undefined;
  if (item.kind === 'paper') {
    const onLeft = model.design.dates === 'left' && item.number === undefined;
    // The year hangs once for all papers of that year.
    const repeated = before?.kind === 'paper' && before.when === item.when;
    return {
      kind: 'paper',
      mark: number,
      when: onLeft && !repeated ? item.when : '',
      text: item.reference ? referenceNodes(item.reference, item.paper, writer) : [
        ...writer.title(withoutLinks(item.paper.title), addressOf(item.paper)),
        ...writer.nodes(stopAfter(item.paper.title)),
        ...writer.nodes(paperText(item.paper, { lang: model.lang, site, withYear: !onLeft })),
      ],
    };
  }
  const base = {
    kind: item.kind,
    mark: number,
    when: plainText(item.when ?? '', writer),
    summary: item.summary ? writer.piece(item.summary) : [],
    highlights: item.highlights.map((line) => writer.piece(line)),
  };
  const links = linksOf(item);
  switch (item.kind) {
    case 'entry':
      return { ...base, head: [...(number ? writer.text(`${number} `) : []), ...headOf(item, model.lang, writer), ...writer.nodes(links)] };
    case 'fact':
      return { ...base, label: writer.piece(item.label), details: [...writer.piece(item.details), ...writer.nodes(links)] };
    default:
      return { ...base, bullet: item.bullet, indent: true, text: [...writer.piece(item.text), ...writer.nodes(links)] };
  }
}

/** A reference whose title leads to the paper and looks like a title. */
function referenceNodes(reference: Rich, paper: Publication, writer: NodeWriter): PdfNode[] {
  const href = addressOf(paper);
  const phrases = Object.values(paper.csl).filter((value) => typeof value === 'string');
  return isolatedWithin(titleLinked(reference, paper, href), phrases).flatMap((node) => {
    const isTitle = node.type === 'link' && node.href === href && !/^https?:/.test(toText([node]));
    return isTitle ? writer.title(node.children, href) : writer.nodes([node]);
  });
}

/** "**Postdoc**, University of Somewhere, Town" */
function headOf(item: CvItem & { kind: 'entry' }, lang: string, writer: NodeWriter): PdfNode[] {
  const comma = commaIn(wordsFor(lang), toText(item.title));
  const facts = item.facts.flatMap((fact) => [...writer.text(comma), ...writer.piece(fact)]);
  return [{ t: 'strong', c: writer.title(item.title, item.url) }, ...facts];
}

function linksOf(item: CvItem): RichNode[] {
  if (item.kind === 'paper' || item.links.length === 0) return [];
  return item.links.flatMap(({ label, url }, index): RichNode[] => [
    { type: 'text', value: index === 0 ? ' · ' : ', ' },
    { type: 'link', href: url, children: [{ type: 'text', value: label }] },
  ]);
}

function contactData(model: CvModel, writer: NodeWriter): PdfNode[][][] {
  const lines = model.contact.map((line) => line.map(({ text, url }): Rich => {
    const words: Rich = [{ type: 'text', value: text }];
    return url ? [{ type: 'link', href: url, children: words }] : words;
  }));
  const phone: Rich[] = model.phone
    ? [[{ type: 'link', href: `tel:${model.phone.replace(/^tel:|[^+\d]/g, '')}`, children: [{ type: 'text', value: model.phone.replace(/^tel:/, '') }] }]]
    : [];
  return lines.map((line, index) => [...line, ...(index === 1 ? phone : [])].map((piece) => writer.nodes(piece)));
}

/** What stands in the left column, to be measured. */
function marksOf(item: CvItem): string[] {
  if (item.number !== undefined) return [`[${item.number}]`];
  return item.when ? [item.when] : [];
}

/** Text that the template prints as it is; its letters are looked for like all others. */
function plainText(text: string, writer: NodeWriter): string {
  writer.text(text);
  return text;
}

function dateParts(iso: string): { year: number; month: number; day: number } {
  const [year, month, day] = iso.split('-').map(Number);
  return { year: year!, month: month ?? 1, day: day ?? 1 };
}

function updatedText(iso: string, lang: string): string {
  return fill(wordsFor(lang).lastUpdated, { date: dateView(iso, lang, 'long')!.text });
}

/** `page {n} of {total}` → ["=page ", "n", "= of ", "total"]: what is printed as it is has a sign before it. */
function pieces(pattern: string): string[] {
  return pattern.split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 0 ? `=${piece}` : piece)).filter((piece) => piece !== '=');
}

/** The theme's own accent, light scheme. */
const DEFAULT_ACCENT: Rgb = rgbOf('oklch(.45 .14 28)')!;
/** WCAG 2 asks for this contrast of text (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
const CONTRAST = 4.5;

/** The accent as Typst reads it, darkened until it can be read on white paper. */
function accentOf(css: string | undefined): string {
  let colour = (css && rgbOf(css)) || DEFAULT_ACCENT;
  while (1.05 / (luminance(colour) + 0.05) < CONTRAST) colour = colour.map((channel) => Math.floor(channel * 0.94)) as unknown as Rgb;
  return hexOf(colour);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Links of a file must say where they lead by themselves. */
function absolute(url: string, site: Site): string | undefined {
  if (/^(?:https?|mailto|tel):/i.test(url)) return url;
  if (!url.startsWith('/')) return undefined;
  return `${site.origin}${site.prefix}${url.slice(1)}`;
}

