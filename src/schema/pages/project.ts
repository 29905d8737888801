/** Front matter of content/projects/: a piece of work, a library, or a funded research project. */
import * as z from 'zod';
import { address, date, flag, oneOrMore, suggestion, text } from '../fields.ts';
import { pageRecord } from './page.ts';
import { record } from '../record.ts';

const funder = record(
  {
    name: text().describe('Who pays for it.'),
    url: address().optional().describe('Homepage of the funder or of the programme.'),
    programme: text().optional().describe('Programme or call.'),
    grant: text().optional().describe('Number of the grant.'),
    amount: text().optional().describe('Sum, with its currency.'),
  },
  { aliases: { program: 'programme', call: 'programme', grant_number: 'grant', number: 'grant', budget: 'amount' } },
);

const partner = record(
  {
    name: text().describe('University, laboratory or company.'),
    url: address().optional().describe('Its homepage.'),
    place: text().optional().describe('Town and country.'),
    role: text().optional().describe('What it does in the project.'),
    people: oneOrMore(text(), 'people').optional().describe('Who takes part: ids of `people.yaml`, or names.'),
  },
  { aliases: { institution: 'name', location: 'place', website: 'url' } },
);

const theme = record(
  {
    title: text().describe('Name of the theme.'),
    description: text().optional().describe('A paragraph of Markdown.'),
    objectives: oneOrMore(text(), 'an objective, or a list of objectives')
      .default([])
      .describe('What is to be reached.'),
  },
  { aliases: { name: 'title', goals: 'objectives', summary: 'description' } },
);

const opening = record(
  {
    title: text().describe('The position, such as Postdoc.'),
    status: suggestion(['open', 'soon', 'filled', 'closed']).default('open').describe('Whether one can apply.'),
    place: text().optional().describe('Where.'),
    starts: text().optional().describe('When it starts, as a date or in words.'),
    deadline: date().optional().describe('Last day to apply.'),
    description: text().optional().describe('A line of Markdown.'),
    url: address().optional().describe('The advertisement.'),
  },
  { aliases: { name: 'title', position: 'title', location: 'place', start: 'starts', link: 'url' } },
);

const openings = oneOrMore(
  z.union([opening, text().transform((title): z.output<typeof opening> => ({ title, status: 'open' }))], {
    error: 'a position, in words or with `title`, `status`, `place`',
  }),
  'a list of openings',
).default([]);

/** Someone on a work package: an id or a name, or that with particulars. */
const member = z.union(
  [
    record(
      {
        name: text().describe('Id of `people.yaml`, or a name.'),
        role: text().optional().describe('Such as PhD student.'),
        place: text().optional().describe('Where.'),
        when: text().optional().describe('Since when, or from when to when.'),
        topic: text().optional().describe('Working on what.'),
        with: oneOrMore(text(), 'a name, or a list of names')
          .optional()
          .describe('Advised by whom: ids of `people.yaml`, or names.'),
      },
      {
        aliases: {
          id: 'name',
          person: 'name',
          location: 'place',
          position: 'role',
          advisors: 'with',
          supervisors: 'with',
        },
      },
    ),
    text().transform(
      (name) =>
        ({ name }) as { name: string; role?: string; place?: string; when?: string; topic?: string; with?: string[] },
    ),
  ],
  { error: 'a person: an id of `people.yaml`, a name, or `name` with `role`' },
);

const workPackage = record(
  {
    title: text().describe('Name of the work package.'),
    theme: text().optional().describe('Title of the theme it belongs to.'),
    description: text().optional().describe('A paragraph of Markdown.'),
    people: oneOrMore(member, 'a person, or a list of people').default([]).describe('Who works on it.'),
    openings: openings.describe('Positions to be filled.'),
    outcomes: oneOrMore(text(), 'a list of lines').default([]).describe('What came of it.'),
  },
  { aliases: { name: 'title', summary: 'description', members: 'people', positions: 'openings', jobs: 'openings' } },
);

const named = <Item extends z.ZodType>(item: Item, expected: string) =>
  z.union([item, text().transform((name) => ({ name }) as z.output<Item>)], { error: expected });

/** al-folio's `github: owner/name`. */
const onGitHub = (value: unknown): unknown =>
  typeof value === 'string' && /^[\w-]+\/[\w.-]+$/.test(value.trim()) ? `https://github.com/${value.trim()}` : value;

export const project = pageRecord(
  {
    acronym: text().optional().describe('Short name.'),
    status: suggestion(['planned', 'active', 'completed']).optional().describe('How far it is.'),
    aim: text().optional().describe('What it is for, in a paragraph of Markdown.'),
    funder: oneOrMore(
      named(funder, 'a funder, by name or with `name`, `programme`, `grant`'),
      'a funder, or a list of funders',
    )
      .default([])
      .describe('Who pays for it.'),
    start: date().optional().describe('First day, month or year.'),
    end: date().optional().describe('Last day, month or year; a project without one goes on.'),
    partners: oneOrMore(named(partner, 'an institution, by name or with `name` and `url`'), 'a list of partners')
      .default([])
      .describe('Institutions that take part.'),
    themes: oneOrMore(theme, 'a list of themes').default([]).describe('Research themes with their objectives.'),
    work_packages: oneOrMore(workPackage, 'a list of work packages')
      .default([])
      .describe('Work packages with people and openings.'),
    openings: openings.describe('Positions that belong to no work package.'),
    outcomes: oneOrMore(text(), 'a list of lines').default([]).describe('What it has led to, or is to lead to.'),
    dissemination: oneOrMore(text(), 'a list of lines').default([]).describe('How results reach others.'),
    people: oneOrMore(member, 'a person, or a list of people')
      .default([])
      .describe('Who takes part: ids of `people.yaml`, or names.'),
    role: text().optional().describe('Your part in it.'),
    repository: address().optional().describe('Where its code lives.'),
    website: address().optional().describe('Its own homepage.'),
    cite: flag().optional().describe('`false` leaves out how to cite the code in `repository`.'),
  },
  {
    span: ['start', 'end'],
    aliases: {
      funders: 'funder',
      funding: 'funder',
      start_date: 'start',
      end_date: 'end',
      team: 'people',
      members: 'people',
      workpackages: 'work_packages',
      github: { to: 'repository', as: onGitHub },
      url_code: 'repository',
      code: 'repository',
      url: 'website',
      external_link: 'website',
      redirect: 'website',
      publications: 'papers',
      short_title: 'acronym',
    },
    ignored: ['github_stars', 'authors', 'slides', 'url_pdf', 'url_slides', 'url_video'],
  },
);

export type ProjectFrontMatter = z.output<typeof project>;
export type WorkPackage = z.output<typeof workPackage>;
export type Opening = z.output<typeof opening>;
export type Member = z.output<typeof member>;
