/**
 * data/cv.yaml: a superset of RenderCV 2's `cv:` block
 * (https://docs.rendercv.com/user_guide/structure_of_the_yaml_input_file/).
 * Who the CV is about comes from people.yaml; papers, talks and courses from where they are written.
 */
import * as z from 'zod';
import { checked, choice, colour, count, flag, links, localText, oneOrMore, siteAddress, suggestion, text } from '../fields.ts';
import { isLanguage } from '../reading/locale.ts';
import { record } from '../record.ts';

const only = words('Variants of the CV in which this appears; all of them if left out.');
const not = words('Variants of the CV from which this is left out.');

function words(description: string): z.ZodOptional<z.ZodType<string[], unknown>> {
  return oneOrMore(text(), 'a word, or a list of words').optional().describe(description);
}

/**
 * One entry of a section. Its kind is known by its keys: `institution` (education), `company` (experience), `title`
 * with `authors` (publication), `label` (one line), `bullet`, `number`, `reversed_number`, and `name` for everything else.
 */
const entry = record(
  {
    institution: localText().optional().describe('Education: school or university.'),
    area: localText().optional().describe('Education: subject.'),
    degree: localText().optional().describe('Education: degree, such as PhD.'),
    company: localText().optional().describe('Experience: employer or laboratory.'),
    position: localText().optional().describe('Experience: what you were there.'),
    name: localText().optional().describe('Anything with a name: an award, a grant, a course, a talk, a student.'),
    title: localText()
      .optional()
      .describe('Publication: its title. Papers of your .bib files need no retyping: see `from`.'),
    authors: oneOrMore(text()).optional().describe('Publication: its authors.'),
    journal: localText().optional().describe('Publication: where it appeared.'),
    doi: text().optional().describe('Publication: its DOI.'),
    label: localText().optional().describe('One line: the words before the colon.'),
    details: localText().optional().describe('One line: the words after the colon.'),
    bullet: localText().optional().describe('A line with a bullet.'),
    number: localText().optional().describe('A numbered line.'),
    reversed_number: localText().optional().describe('A line numbered downwards.'),
    when: localText()
      .optional()
      .describe('Dates as you would say them: 2020-09 – present, Mar–Aug 2020, summer 2018, in press.'),
    date: localText().optional().describe('One date, or words in its place.'),
    start_date: text().optional().describe('First day, month or year.'),
    end_date: text().optional().describe('Last day, month or year, or `present`.'),
    location: localText().optional().describe('Town and country.'),
    by: localText().optional().describe('Who gave it: the funder of a grant, the giver of an award.'),
    event: localText().optional().describe('Where a talk was given, or what a course belongs to.'),
    kind: localText().optional().describe('A word after the name, such as invited.'),
    amount: localText().optional().describe('Sum of a grant.'),
    role: localText().optional().describe('Your part in it, such as principal investigator.'),
    summary: localText().optional().describe('A sentence or two of Markdown.'),
    highlights: oneOrMore(localText(), 'a list of lines').optional().describe('Lines with bullets below the entry.'),
    url: siteAddress().optional().describe('Where the name links to.'),
    links: links(siteAddress()).optional().describe('Links after the entry.'),
    tags: words('Words by which variants can pick entries.'),
    only,
    not,
  },
  {
    aliases: {
      place: 'location',
      awarder: 'by',
      issuer: 'by',
      organization: 'company',
      year: 'date',
      start: 'start_date',
      end: 'end_date',
      description: 'summary',
    },
    pair: { label: 'label', details: 'details' },
  },
);

/** The keys of an entry. */
export const ENTRY_KEYS: readonly string[] = Object.keys(entry.shape);

/** A list of entries: a section of the CV, or one of the lists that it shares with pages (data/awards.yaml …). */
export const entries = z.array(z.union([entry, text()], { error: 'an entry: lines of “key: value”, or a line of text' }), {
  error: 'a list of entries, each beginning with `- `',
});

export const CV_SOURCES = [
  'publications',
  'talks',
  'teaching',
  'posts',
  'news',
  'software',
  'projects',
  'people',
  'supervision',
  'service',
  'awards',
  'grants',
  'press',
] as const;

/** A section with settings of its own, drawn from what the site knows, or both. */
const section = record(
  {
    title: localText().optional().describe('Heading; made from the key if left out.'),
    from: choice(CV_SOURCES).optional().describe('What the site already knows and this section shows.'),
    entries: entries.optional().describe('Entries typed here; they come before those of `from`.'),
    show: suggestion(['all', 'selected']).optional().describe('Which ones: all, or the selected ones.'),
    type: oneOrMore(text()).optional().describe('Only these types, such as article or thesis.'),
    role: oneOrMore(text()).optional().describe('Only people in these roles, such as phd-student.'),
    group: suggestion(['none', 'type', 'year', 'role']).optional().describe('Smaller headings within the section: of papers by `type`, `year` and what else groups them, of pages by `year`, of people by `role`.'),
    number: choice(['down', 'up', 'none']).optional().describe('Numbers before the entries.'),
    limit: count('a number of entries').optional().describe('At most this many entries.'),
    style: text()
      .optional()
      .describe('Citation style of papers: apa, vancouver, harvard1, or a file of `data/styles/`; the layout of the site if left out.'),
    bib: text().optional().describe('Only papers of this .bib file.'),
    groups: z
      .array(z.record(z.string(), z.unknown()), { error: 'a list of groups, each with a `heading` and filters' })
      .optional()
      .describe('Groups of papers of your own, each with a `heading` and filters.'),
    only,
    not: z
      .union([z.record(z.string(), z.unknown()), words('')], { error: 'names of variants, or filters of papers such as `type: article`' })
      .optional()
      .describe('Variants of the CV from which this is left out; for papers also filters of those to leave out, such as `{ type: article }`.'),
  },
  { open: true, aliases: { heading: 'title', numbered: 'number', max: 'limit' } },
);

const sectionValue = z.union([entries, section, text()], {
  error: 'a list of entries, or `from: publications`, or a paragraph of text',
});

const PAPERS = choice(['a4', 'letter']);
const LOOKS = choice(['classic', 'latex']);
const SIDES = choice(['left', 'right']);
const DENSITIES = choice(['dense', 'normal', 'airy']);

const designShape = {
  paper: PAPERS.optional().describe('Size of the paper.'),
  look: LOOKS.optional().describe('`classic` in Libertinus, `latex` in Computer Modern.'),
  dates: SIDES.optional().describe('Side of the dates. On the left they are read in order by screen readers.'),
  density: DENSITIES.optional().describe('Space between entries.'),
  accent: colour()
    .optional()
    .describe('Colour of headings; the one of the site if left out. Quote it: an unquoted # begins a comment.'),
  font: text()
    .optional()
    .describe('Family of a font whose files lie in `assets/fonts/`; `npm run offprint -- font add eb-garamond` puts them there.'),
  footer: flag().optional().describe('Page numbers and the date of the last change.'),
};

/** RenderCV's `design` holds the settings of its own themes. */
const designNotes = {
  ignored: [
    'theme',
    'page',
    'colors',
    'typography',
    'links',
    'header',
    'section_titles',
    'sections',
    'entries',
    'templates',
  ],
};

const design = record(
  {
    ...designShape,
    paper: PAPERS.default('a4').describe('Size of the paper.'),
    look: LOOKS.default('classic').describe(designShape.look.description!),
    dates: SIDES.default('left').describe(designShape.dates.description!),
    density: DENSITIES.default('normal').describe(designShape.density.description!),
    footer: flag().default(true).describe(designShape.footer.description!),
  },
  designNotes,
);

const variant = record(
  {
    title: localText().optional().describe('Name of the variant, in the list of CVs.'),
    lang: checked('a language tag such as en or fr', isLanguage).optional().describe('Language of the texts taken.'),
    include: words('Ids of the sections to show, in this order.'),
    exclude: words('Ids of the sections to leave out.'),
    tags: words('Only entries with one of these tags, and those without any.'),
    order: words('Ids of the sections that come first.'),
    limit: count('a number of entries').optional().describe('At most this many entries a section.'),
    pages: count('a number of pages').optional().describe('A warning tells when the PDF is longer.'),
    pdf: text().optional().describe('A PDF that you made elsewhere, from `assets/files/`.'),
    design: record(designShape, designNotes).optional().describe('Design of this variant, where it differs.'),
  },
  // Besides these, the id of any section with settings that replace its own: `publications: { show: selected }`.
  { open: true },
);

const IDENTITY = 'who the CV is about comes from the owner in `people.yaml`';

export const cvFile = record(
  {
    lang: checked('a language tag such as en or fr', isLanguage)
      .optional()
      .describe('Language of the CV; the one of the site if left out.'),
    headline: localText().optional().describe('A line under the name; the position of the owner if left out.'),
    location: text().optional().describe('Town and country; the one of the owner if left out.'),
    phone: text().optional().describe('Telephone number, in the PDF only.'),
    sections: z
      .record(z.string(), sectionValue, { error: 'lines of “title:”, each with a list of entries' })
      .default({})
      .describe('Sections by title, in the order of the CV.'),
    variants: z
      .record(z.string(), variant.prefault({}), { error: 'lines of “name of the variant:”' })
      .default({})
      .describe('Other CVs made from this file, by name: short, fr …'),
    design: design.prefault({}).describe('Look of the PDF.'),
    pdf: text().optional().describe('A PDF that you made elsewhere, from `assets/files/`; no other is made then.'),
  },
  {
    aliases: {
      'cv.sections': 'sections',
      'cv.headline': 'headline',
      'cv.label': 'headline',
      'cv.location': 'location',
      'cv.phone': 'phone',
      language: 'lang',
    },
    lists: 'sections',
    ignored: ['cv', 'locale', 'settings', 'rendercv_settings', 'locale_catalog'],
    elsewhere: {
      name: IDENTITY,
      email: IDENTITY,
      photo: IDENTITY,
      website: IDENTITY,
      orcid: IDENTITY,
      native_name: IDENTITY,
      social_networks: IDENTITY,
      custom_connections: IDENTITY,
      me: IDENTITY,
    },
  },
);

export type CvFile = z.output<typeof cvFile>;
export type CvEntry = z.output<typeof entry>;
export type CvSection = z.output<typeof section>;
export type CvVariant = z.output<typeof variant>;
export type CvDesign = z.output<typeof design>;
