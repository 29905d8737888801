/** data/people.yaml: the owner of the site and everyone else who has a name on it. */
import * as z from 'zod';
import { date, email, identifier, oneOrMore, orcid, siteAddress, suggestion, text, words } from '../fields.ts';
import { record } from '../record.ts';

const affiliation = record(
  {
    name: text().describe('Institution.'),
    department: text().optional().describe('Department, laboratory or group.'),
    url: siteAddress().optional().describe('Its homepage.'),
    place: text().optional().describe('Town and country.'),
  },
  {
    aliases: {
      institution: 'name',
      organisation: 'name',
      organization: 'name',
      location: 'place',
      homepage: 'url',
      website: 'url',
      dept: 'department',
    },
  },
);

/** `profiles`, as lines of `network: user`, or as RenderCV's list of network and username. */
const profiles = z
  .union(
    [
      z.record(z.string(), text()),
      z.array(
        record(
          {
            network: text().describe('Network.'),
            username: text().describe('User name, or the address of the profile.'),
          },
          { aliases: { url: 'username', name: 'network' } },
        ),
      ),
    ],
    { error: 'lines of “network: user name”, such as `github: ada`' },
  )
  .transform((value): Record<string, string> => {
    const pairs = Array.isArray(value)
      ? value.map(({ network, username }) => [network, username] as const)
      : Object.entries(value);
    return Object.fromEntries(
      pairs.map(([network, user]) => [
        network
          .trim()
          .toLowerCase()
          .replace(/[\s_]+/g, '-'),
        user,
      ]),
    );
  });

export const person = record(
  {
    id: identifier().describe('Short name by which other files refer to this person.'),
    name: text('a name').describe('Name as printed, given name first.'),
    given_name: text().optional().describe('Given names, where they cannot be told from `name`.'),
    family_name: text().optional().describe('Family name, where it cannot be told from `name`.'),
    native_name: text().optional().describe('Name in its own script.'),
    variants: oneOrMore(text(), 'a name, or a list of names')
      .default([])
      .describe('Other spellings under which papers appeared.'),
    pronunciation: text().optional().describe('How the name is said.'),
    pronouns: text().optional().describe('Pronouns.'),
    orcid: orcid().optional().describe('ORCID iD.'),
    email: email().optional().describe('E-mail address; written so that people get it and scrapers do not.'),
    position: text().optional().describe('Job title.'),
    affiliations: oneOrMore(
      z.union([affiliation, text().transform((name) => ({ name }) as z.output<typeof affiliation>)], {
        error: 'an institution, by name or with `name`, `department`, `url`',
      }),
    )
      .default([])
      .describe('Where this person works.'),
    place: text().optional().describe('Town and country, where the affiliation does not say.'),
    photo: text().optional().describe('Portrait, from `assets/images/`; the owner’s stands on the home page, those of others are not shown.'),
    photo_alt: text().optional().describe('The portrait in words, for those who cannot see it.'),
    homepage: siteAddress().optional().describe("This person's own homepage; co-authors' names link to it."),
    profiles: profiles
      .default({})
      .describe('Profiles elsewhere: `network: user name`, or `label: https://…` for any other.'),
    role: suggestion([
      'student',
      'phd-student',
      'master-student',
      'postdoc',
      'engineer',
      'visitor',
      'coauthor',
      'colleague',
      'advisor',
    ])
      .optional()
      .describe(
        'What this person is to the owner; people with the role of a student or postdoc make the supervision section.',
      ),
    start: date().optional().describe('First day of that role.'),
    end: date().optional().describe('Last day of that role.'),
    when: text().optional().describe('The same in words: `2021 – 2024`.'),
    topic: text().optional().describe('Subject of the thesis or of the work together.'),
    now: text().optional().describe('Where this person is now.'),
    interests: words().default([]).describe('Research interests, told to search engines.'),
    note: text().optional().describe('A line of Markdown about this person.'),
  },
  {
    span: ['start', 'end'],
    aliases: {
      affiliation: 'affiliations',
      employer: 'affiliations',
      job_title: 'position',
      avatar: 'photo',
      picture: 'photo',
      image: 'photo',
      photo_description: 'photo_alt',
      website: 'homepage',
      url: 'homepage',
      other_names: 'variants',
      aliases: 'variants',
      firstname: 'given_name',
      first_name: 'given_name',
      lastname: 'family_name',
      last_name: 'family_name',
      location: 'place',
      social_networks: 'profiles',
      start_date: 'start',
      end_date: 'end',
      mail: 'email',
    },
  },
);

export const people = z.array(person, { error: 'a list of people, each beginning with `- id:`' });

export type Person = z.output<typeof person>;
