/**
 * What `init` needs to know of a person: one row a question, asked on a terminal or taken from a flag.
 */
import { email } from '../schema/fields.ts';
import { guessSiteUrl, isLanguage, siteUrlFrom } from '../schema/reading/locale.ts';
import { cleanAddress, orcidFrom } from '../schema/reading/values.ts';
import type { Problems } from '../problems.ts';

interface Question {
  key: 'name' | 'url' | 'affiliation' | 'affiliationUrl' | 'position' | 'email' | 'orcid' | 'github' | 'scholar' | 'language';
  /** Without the dashes. */
  flag: string;
  ask: string;
  /** Completes "expected …". */
  expected: string;
  required?: true;
  /** The tidy value, or undefined where the typed one is not what was expected. */
  read(typed: string): string | undefined;
}

const words = (typed: string): string | undefined => typed;

export const QUESTIONS: readonly Question[] = [
  {
    key: 'name', flag: 'name', ask: 'Your name, as printed on papers', expected: 'a name such as Ada Lovelace', required: true,
    read: words,
  },
  {
    key: 'url', flag: 'url', ask: 'Address of the site', expected: 'a full address such as https://example.org/~ada/', required: true,
    read: (typed) => siteUrlFrom(typed) ?? guessSiteUrl(typed),
  },
  { key: 'position', flag: 'position', ask: 'Position', expected: 'words such as Professor of mathematics', read: words },
  { key: 'affiliation', flag: 'affiliation', ask: 'Affiliation', expected: 'an institution', read: words },
  {
    key: 'affiliationUrl', flag: 'affiliation-url', ask: 'Homepage of the affiliation', expected: 'an address such as https://example.edu/',
    read: webAddress,
  },
  {
    key: 'email', flag: 'email', ask: 'E-mail address', expected: 'one e-mail address',
    read: (typed) => email().safeParse(typed).data,
  },
  { key: 'orcid', flag: 'orcid', ask: 'ORCID iD', expected: 'an ORCID iD such as 0000-0002-1825-0097', read: orcidFrom },
  {
    key: 'github', flag: 'github', ask: 'GitHub user name', expected: 'a user name such as ada, or the address of the profile',
    read: (typed) => /^(?:(?:https?:\/\/)?(?:www\.)?github\.com\/|@)?([\w-]+)\/?$/i.exec(typed)?.[1],
  },
  {
    key: 'scholar', flag: 'scholar', ask: 'Google Scholar id', expected: 'the letters after `user=` in the address of the profile',
    read: (typed) => /^(?:https?:\/\/scholar\.google\.[a-z.]+\/citations\?(?:.*&)?user=)?([\w-]{6,})(?:&.*)?$/i.exec(typed)?.[1],
  },
  {
    key: 'language', flag: 'language', ask: 'Language of the site (en, fr …)', expected: 'a language tag such as en, fr or pt-BR',
    read: isLanguage,
  },
];

export interface Answers {
  name: string;
  url: string;
  position?: string;
  affiliation?: string;
  affiliationUrl?: string;
  email?: string;
  orcid?: string;
  github?: string;
  scholar?: string;
  language?: string;
  /** Other profiles: label and address. */
  profiles: Readonly<Record<string, string>>;
}

export type RawAnswers = Partial<Record<Question['key'], string>> & { profiles?: readonly string[] };

/**
 * Checks what was typed. Every wrong or missing answer becomes a problem, all of them at once; undefined if there was one.
 * `profiles` are written `label=https://…`.
 */
export function readAnswers(raw: RawAnswers, problems: Problems): Answers | undefined {
  const before = problems.count('error');
  const read: Partial<Record<Question['key'], string>> = {};
  for (const question of QUESTIONS) {
    const typed = oneLine(raw[question.key] ?? '');
    if (typed === '') {
      if (question.required) {
        problems.error('init-answer-missing', `The flag --${question.flag} is missing.`, {
          subject: question.flag,
          cure: `Give ${question.expected}: --${question.flag} "…".`,
        });
      }
      continue;
    }
    const value = question.read(typed);
    if (value === undefined) wrong(problems, question.flag, typed, question.expected);
    else read[question.key] = value;
  }
  const profiles: Record<string, string> = {};
  for (const typed of raw.profiles ?? []) {
    const [, label, address] = /^\s*([^=]+?)\s*=\s*(\S+)\s*$/.exec(typed) ?? [];
    const url = address === undefined ? undefined : webAddress(address);
    if (label === undefined || url === undefined) {
      wrong(problems, 'profile', typed, 'a label and an address, such as Mastodon=https://example.social/@ada');
    } else {
      profiles[oneLine(label)] = url;
    }
  }
  if (problems.count('error') > before) return undefined;
  return { ...read, profiles } as Answers;
}

function wrong(problems: Problems, flag: string, typed: string, expected: string): void {
  problems.error('init-answer-wrong', `--${flag} says “${typed}”.`, { subject: flag, cure: `Give ${expected}.` });
}

function webAddress(typed: string): string | undefined {
  const address = cleanAddress(typed);
  return address !== undefined && /^https?:/i.test(address) ? address : undefined;
}

/** A terminal can paste line breaks and control characters; none belongs into a name or a setting. */
function oneLine(typed: string): string {
  return typed.replace(/[\p{Cc}\u2028\u2029\p{Cs}]+/gu, ' ').replace(/\s+/g, ' ').trim().normalize('NFC');
}
