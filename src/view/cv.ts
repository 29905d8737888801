/** The CV as a page: the model of one variant as HTML, and where its PDF and its other variants are. */
import { withIsolates } from '../bibliography/citations/printed.ts';
import { CV_FORMATS } from '../cv/export/formats.ts';
import { spoken, type ContactItem } from '../cv/contact.ts';
import { buildCv } from '../cv/build.ts';
import type { CvItem, CvModel } from '../cv/model.ts';
import { mainName, translationsOf, variantNamed, variantsOf, type Variant } from '../cv/variants.ts';
import { titleLinked } from '../cv/reference.ts';
import { cvWords } from '../cv/words.ts';
import { commaIn } from '../l10n/index.ts';
import { Problems } from '../problems.ts';
import { emailHtml } from '../text/email.ts';
import { headingFrom } from '../text/headings.ts';
import { toText } from '../text/rich.ts';
import { nativeNameView } from './frame/owner.ts';
import type { LabelView } from './papers/publications.ts';
import { entryView, type EntryView } from './papers/publications.ts';
import type { Context } from './services.ts';
import { localised } from './services.ts';

/** One line of the ledger. */
export interface CvLineView {
  when?: string;
  /** Number in front, where the section counts. */
  number?: number;
  titleHtml?: string;
  /** Of the title, where it is not that of the CV. */
  lang?: string;
  url?: string;
  /** Facts after the title: organisation, place, giver … */
  factsHtml?: string;
  summaryHtml?: string;
  highlights: string[];
  labels: LabelView[];
  /** Details of a label, or a whole line. */
  textHtml?: string;
  /** Label and details, to stand on one line. */
  pair?: boolean;
  bullet?: boolean;
  paper?: EntryView;
  /** The paper in the citation style of its section. */
  referenceHtml?: string;
}

interface CvGroupView {
  heading?: string;
  lines: CvLineView[];
}

interface CvSectionView {
  id: string;
  titleHtml: string;
  /** Whether any line tells when. */
  dated: boolean;
  groups: CvGroupView[];
}

/** A piece of the head: plain text, or the HTML of an address. */
interface CvContactView {
  text?: string;
  url?: string;
  html?: string;
  /** Where it leads, for paper. */
  address?: string;
  /** Whether only paper needs it. */
  onPaper?: true;
}

/** Who the CV is of, as the head of the PDF says it; the telephone number is left to the PDF. */
interface CvHeadView {
  name: string;
  nativeName?: string;
  /** Its language, where its letters tell it. */
  nativeLang?: string;
  headlineHtml?: string;
  contact: CvContactView[][];
}

interface CvView {
  /** Where there is a CV. */
  head?: CvHeadView;
  sections: CvSectionView[];
  /** The PDF, without prefix; only where there is one. */
  pdfUrl?: string;
  /** The CV in the formats of other programs; from the page at /cv/ only, whose contents they are. */
  files: { label: string; url: string; type: string }[];
  /** The other variants, and this one in other languages. */
  others: { label: string; url: string; lang?: string }[];
}

/** The view of a variant: the one named, or the one at /cv/. */
export function cvView(context: Context, name?: string): CvView {
  const { site, services } = context;
  if (!site.cv) return { sections: [], files: [], others: [] };
  const variant = variantNamed(site, name ?? mainName(site));
  const model = modelOf(variant, context);
  const pdfUrl = services.cv?.pdfUrl(variant.name);
  const sections = model.sections.map(({ id, title, groups }) => ({
    id,
    titleHtml: context.html(title, { links: false }),
    dated: groups.some(({ items }) => items.some(({ when }) => when !== undefined && when !== '')),
    groups: groups.map(({ heading, items }) => ({ ...(heading && { heading }), lines: items.map((item) => lineView(item, context)) })),
  }));
  return {
    head: headView(model, context),
    sections,
    ...(pdfUrl && { pdfUrl }),
    files: variant.name === mainName(site) && sections.length > 0 ? CV_FORMATS : [],
    others: othersThan(variant, context),
  };
}

function headView({ name, nativeName, headline, contact }: CvModel, context: Context): CvHeadView {
  return {
    name,
    ...nativeNameView(nativeName),
    ...(headline && { headlineHtml: context.html(headline) }),
    contact: contact.map((line) => line.map(contactView)),
  };
}

function contactView({ text, url, kind }: ContactItem): CvContactView {
  if (kind === 'email') return { html: emailHtml(text) };
  return { text, ...(url && { url }), ...(kind === 'home' && { onPaper: true as const }), ...(kind === 'profile' && url && { address: spoken(url) }) };
}

/** Whether a variant holds mathematics of its own; papers are looked through by those who list papers. */
export function cvHoldsMath(context: Context, name?: string): boolean {
  if (!context.site.cv) return false;
  const { headline, sections } = modelOf(variantNamed(context.site, name ?? mainName(context.site)), context);
  const own = sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items.filter(({ kind }) => kind !== 'paper')));
  return JSON.stringify([headline, own]).includes('"type":"math"');
}

function modelOf({ name }: Variant, { site, services }: Context): CvModel {
  return services.cv?.model(name) ?? buildCv(site, name, new Problems());
}

/** One entry of a CV, or of a list that pages share with it. */
export function lineView(item: CvItem, context: Context): CvLineView {
  if (item.kind === 'paper') {
    const { when, number, paper, reference } = item;
    const entry = entryView(paper, context);
    const referenceHtml = reference && withIsolates(context.html(titleLinked(reference, paper, entry.url)), () => [paper.csl]);
    const base = { when, paper: entry, highlights: [], labels: [] };
    return { ...base, ...(number !== undefined && { number }), ...(referenceHtml && { referenceHtml }) };
  }
  const base = {
    ...(item.when !== undefined && { when: item.when }),
    ...(item.number !== undefined && { number: item.number }),
    ...(item.url !== undefined && { url: item.url }),
    ...(item.summary && { summaryHtml: context.html(item.summary) }),
    highlights: item.highlights.map((line) => context.html(line)),
    labels: item.links.map(({ label, url }) => ({ kind: 'other', label, url })),
  };
  switch (item.kind) {
    case 'entry': {
      const factsHtml = item.facts.map((fact) => context.html(fact)).join(commaIn(context.words, toText(item.facts[0] ?? [])));
      return { ...base, titleHtml: context.html(item.title, { links: item.url === undefined }), ...(item.lang && { lang: item.lang }), ...(factsHtml && { factsHtml }) };
    }
    case 'fact':
      return { ...base, titleHtml: context.html(item.label), textHtml: context.html(item.details), pair: true };
    default:
      return { ...base, textHtml: context.html(item.text), ...(item.bullet && { bullet: true }) };
  }
}

function othersThan(variant: Variant, { site }: Context): CvView['others'] {
  const all = variantsOf(site);
  const translations = translationsOf(variant, all).map(({ name }) => name);
  return all
    .filter(({ name }) => name !== variant.name)
    .map((other) => ({
      label: translations.includes(other.name) ? languageOf(other) : variantLabel(other),
      url: other.url,
      ...(other.lang !== variant.lang && { lang: other.lang }),
    }));
}

/** The name of a variant where variants are listed: its own title, its language's name, or the word it is called by. */
function variantLabel(variant: Variant): string {
  const title = localised(variant.settings.title, variant.lang);
  if (title) return title;
  if (variant.name.toLowerCase() === variant.lang.toLowerCase()) return languageOf(variant);
  const known = cvWords(variant.lang).variants[variant.name];
  return known ?? headingFrom(variant.name);
}

/** "Français", in the language itself. */
function languageOf({ lang }: Variant): string {
  const language = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  return language.charAt(0).toLocaleUpperCase(lang) + language.slice(1);
}

/** Title of a variant's page: "Curriculum vitae", or that with the variant's name. */
export function variantTitle(variant: Variant, site: Context['site']): string {
  const { cv } = cvWords(variant.lang);
  const title = localised(variant.settings.title, variant.lang);
  if (title) return title;
  const translation = translationsOf(variant, variantsOf(site)).length > 0 && variant.name.toLowerCase() === variant.lang.toLowerCase();
  return variant.name === mainName(site) || translation ? cv : `${cv} (${variantLabel(variant).toLocaleLowerCase(variant.lang)})`;
}
