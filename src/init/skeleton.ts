/**
 * The files of a site that has only just begun: as little as possible, each line of it the person's own or a comment.
 */
import { stringify } from 'yaml';
import { slugify } from '../content/addresses.ts';
import { cvWords } from '../cv/words.ts';
import { fill, wordsFor } from '../l10n/index.ts';
import type { Answers } from './answers.ts';
import { textsFor } from './texts.ts';

/** The name under which a .bib file given by `--bib` is kept. */
export const BIB_PATH = 'data/publications.bib';

/** Path from the project's root → content; bytes where they came from a file of the person's, in whatever encoding. */
export type SkeletonFiles = ReadonlyMap<string, string | Buffer>;

/** `bib` is an existing bibliography, if the person has one. */
export function skeleton(answers: Answers, bib?: Buffer): SkeletonFiles {
  const id = slugify(answers.name);
  return new Map<string, string | Buffer>([
    ['data/site.yaml', siteFile(answers, id)],
    ['data/people.yaml', peopleFile(answers, id)],
    ['data/cv.yaml', cvFile(answers)],
    [BIB_PATH, bib ?? bibFile(answers)],
    ['content/index.md', homePage(answers)],
    ['content/publications.md', page(answers, 'publications')],
    ['content/cv.md', page(answers, 'cv')],
  ]);
}

/** YAML that every reader takes alike: version 1.1 has more words that need quotes (`no`, `12:30`) than 1.2. */
function yaml(value: unknown): string {
  return stringify(value, { version: '1.1', lineWidth: 0 });
}

/** Leaves out what was not answered. */
function given<T extends Record<string, unknown>>(values: T): Partial<T> {
  const isAnswer = (value: unknown): boolean => value !== undefined && !(value instanceof Object && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isAnswer(value))) as Partial<T>;
}

function siteFile({ name, url, language = 'en' }: Answers, id: string): string {
  return `# yaml-language-server: $schema=./.schemas/site.json
# Settings of the site. Each one is described in docs/settings.md.

# The address at which the site is published. The deploy workflow replaces it by the one of GitHub Pages.
${yaml({ url })}
${yaml({ title: name, description: fill(textsFor(language).site, { name }), language })}
# Who the site is about: an id in data/people.yaml.
${yaml({ owner: id })}
# Colours, typefaces and the shape of the portrait.
# theme:
#   accent: '#17406d'
`;
}

function peopleFile(answers: Answers, id: string): string {
  const { name, position, email, orcid, github, scholar, affiliation, affiliationUrl } = answers;
  const owner = given({
    id,
    name,
    position,
    affiliations: affiliation === undefined ? undefined : [given({ name: affiliation, url: affiliationUrl })],
    email,
    orcid,
    profiles: given({ github, 'google-scholar': scholar, ...answers.profiles }),
  });
  return `# yaml-language-server: $schema=./.schemas/people.json
# You and the people you write with. A name found in the .bib is linked to the person it belongs to.
# Add under your own name, if you like:
#   variants: [other spellings under which papers appeared]
#   photo: me.jpg                # a file in assets/images/
#   photo_alt: the photograph in words

${yaml([owner])}`;
}

function cvFile({ affiliation, position }: Answers): string {
  const post = given({ company: affiliation ?? position, position: affiliation === undefined ? undefined : position });
  const experience = Object.keys(post).length === 0 ? '' : `${indent(yaml({ experience: [{ ...post, when: 'present' }] }))}\n`;
  return `# yaml-language-server: $schema=./.schemas/cv.json
# What nothing else on the site knows. Your name and links come from people.yaml, papers from the .bib, talks and courses
# from content/. Sections are printed in this order, with these titles. An entry looks like this:
#
#   education:
#     - institution: University of Exampleton
#       area: Mathematics
#       degree: PhD
#       when: 2018-09 – 2021-12
#       location: Exampleton
sections:
${experience}  publications:
    from: publications

  talks:
    from: talks

  teaching:
    from: teaching
`;
}

function bibFile({ name, language }: Answers): string {
  return `% Every paper of the site. One entry gives the line on the home page, in the list and in the CV, and a page of its own.
% Replace the entry below by yours. What a field can hold is told in docs/; the most useful beyond the usual ones:
%   selected = {true}              shown on the home page
%   award = {Best paper}           a note after the venue
%   code = {https://…}             a link; link_any_words = {https://…} makes one labelled "Any words"
%   author+an = {1=equal; 2=equal} who contributed equally

@unpublished{first,
  title    = {${textsFor(language).paper}},
  author   = {${bibName(name)}},
  note     = {In preparation},
  selected = {true},
}
`;
}

function homePage({ name, affiliation, language = 'en' }: Answers): string {
  const { about, site, begin, questions } = textsFor(language);
  const { interests } = wordsFor(language);
  return `${frontMatter({ title: about, description: fill(site, { name: [name, affiliation].filter(Boolean).join(', ') }) })}
${begin}

## ${interests}

${questions}
`;
}

function page({ name, language = 'en' }: Answers, which: 'publications' | 'cv'): string {
  const title = which === 'cv' ? cvWords(language).cv : wordsFor(language).sections[which];
  return frontMatter({ title, description: fill(textsFor(language)[which], { name }) });
}

function frontMatter(values: Record<string, unknown>): string {
  return `---\n${yaml(values)}---\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

const CJK = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** A name as one BibTeX author, whatever is in it. */
function bibName(name: string): string {
  const safe = name.replace(/[\\{}~^"]/g, '').replace(/[&%#_$]/g, '\\$&');
  // Anything but plain words BibTeX would split, or take its parts for each other.
  const whole = !/^[\p{L}\p{M}'’.\s-]+$/u.test(safe) || /\s(?:and|others)\b|^\S+$/i.test(safe) || CJK.test(safe);
  return whole ? `{${safe}}` : safe;
}
