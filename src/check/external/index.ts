/**
 * `check --external`: whether links to other hosts still lead anywhere. Few hosts at a time, one request after the other to
 * each, and answers are kept for a week, so that no host is asked more than it has to be.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Problems } from '../../problems.ts';
import { withinSite } from '../../site/address.ts';
import { folderOf } from '../links.ts';
import { HERE, type Survey } from '../survey.ts';
import { ask, type Verdict } from './ask.ts';
import { placeOf } from './place.ts';

interface ExternalOptions {
  /** Hears how far it has come. */
  progress?: ((words: string) => void) | undefined;
  /** Milliseconds. */
  timeLimit?: number;
  pause?: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  now?: number;
}

export const CACHE = '.cache/external/answers.json';
const WEEK = 7 * 24 * 3600 * 1000;
const TIME_LIMIT = 15_000;
/** Hosts that are asked at the same time. */
const HOSTS = 4;
/** Milliseconds between two requests to one host. */
const APART = 300;
/** So many addresses that nothing answers at, and none that something does, are the fault of the network here. */
const OFFLINE = 3;
/** Between two words of progress, in addresses. */
const STEP = 25;

/** Good answers and refusals, by address, with the time; what was gone is asked for again. */
type Kept = Record<string, Omit<Verdict, 'reached'> & { at: number }>;

/**
 * Adds a warning for every link that leads nowhere, and one notice on the links that hosts let no program follow.
 * Networks fail in ways that are nobody's mistake, so nothing else of the check depends on this.
 */
export async function checkExternalLinks(survey: Survey, problems: Problems, options: ExternalOptions = {}): Promise<void> {
  const { now = Date.now(), progress = () => undefined } = options;
  const file = join(survey.site.root, CACHE);
  const kept = recall(file, now);
  const addresses = externalAddresses(survey);
  const verdicts = new Map<string, Verdict>();
  for (const one of addresses) if (kept[one]) verdicts.set(one, { ...kept[one], reached: true });
  const open = addresses.filter((one) => !verdicts.has(one));
  if (open.length > 0) progress(`Asking for ${open.length} addresses of other hosts …`);
  await askAll(open, verdicts, { ...options, progress });
  if (open.length >= OFFLINE && !open.some((one) => verdicts.get(one)!.reached)) {
    problems.warn('external-offline', `None of ${open.length} addresses of other hosts could be reached.`, {
      cure: 'Look whether this computer is online, and try again.',
    });
    return;
  }
  for (const [address, { state, words }] of verdicts) if (state !== 'gone') kept[address] ??= { state, words, at: now };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`);
  report(survey, verdicts, problems);
}

/**
 * Every web address that a page links to, without its fragment; not those of the site itself, nor of its editor. What is in a
 * folder beside those of the site is not its own: on GitHub Pages, projects lie there.
 */
function externalAddresses({ site, links }: Survey): string[] {
  const edit = site.settings.edit_url;
  const all = [...links.values()].flatMap((targets) => [...targets]).map((target) => target.replace(/#.*$/u, ''));
  const within = withinSite(site.origin + site.prefix);
  const folders = new Set(['assets', ...[...links.keys(), ...Object.keys(site.redirects ?? {})].map(folderOf)]);
  const isOwn = (one: string): boolean => {
    if (one.startsWith(`${HERE}/`) || edit !== undefined && one.startsWith(edit)) return true;
    const path = within(one);
    return path !== undefined && (folderOf(path) === '' || folders.has(folderOf(path)));
  };
  return [...new Set(all)].filter((one) => /^https?:\/\//u.test(one) && !isOwn(one)).sort();
}

async function askAll(open: readonly string[], verdicts: Map<string, Verdict>, options: ExternalOptions): Promise<void> {
  const { progress = () => undefined, timeLimit = TIME_LIMIT, pause = wait } = options;
  const queues = new Map<string, string[]>();
  for (const address of open) queues.set(new URL(address).host, [...(queues.get(new URL(address).host) ?? []), address]);
  const hosts = [...queues.values()];
  let count = 0;
  const worker = async (): Promise<void> => {
    for (let queue = hosts.pop(); queue !== undefined; queue = hosts.pop()) {
      for (const [index, address] of queue.entries()) {
        if (index > 0) await pause(APART);
        verdicts.set(address, await ask(address, { timeLimit, pause }));
        count += 1;
        if (count % STEP === 0) progress(`${count} of ${open.length}`);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS }, worker));
}

function report(survey: Survey, verdicts: ReadonlyMap<string, Verdict>, problems: Problems): void {
  const unknown: string[] = [];
  for (const [address, { state, words }] of [...verdicts].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (state === 'unknown') unknown.push(address);
    if (state !== 'gone') continue;
    problems.warn('external-link', `${address} ${words}.`, {
      ...placeOf(address, survey),
      subject: address,
      cure: 'Open it in a browser; if it is gone, mend or remove the link. https://web.archive.org/ may know an old copy.',
    });
  }
  if (unknown.length === 0) return;
  const hosts = [...new Set(unknown.map((one) => new URL(one).host))].join(', ');
  problems.notice('external-unknown', `${unknown.length} links could not be checked, since the hosts let no program in: ${hosts}.`, {
    cure: 'Try them in a browser now and then.',
  });
}

/** What is known from the week before; nothing where there is no record, or one that is no use. */
function recall(file: string, now: number): Kept {
  try {
    const all = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    const isGood = ({ at, state, words }: Kept[string]): boolean => now - at < WEEK && state !== 'gone' && typeof words === 'string';
    return Object.fromEntries(Object.entries(all).filter(([, one]) => isGood(one)));
  } catch {
    return {};
  }
}
