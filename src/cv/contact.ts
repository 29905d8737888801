/** Where the owner is to be found: the lines under the name. */
import { enumerated, wordsFor } from '../l10n/index.ts';
import type { Site } from '../site/site.ts';
import { profilesOf } from '../view/frame/profiles.ts';

export interface ContactItem {
  text: string;
  url?: string;
  /** Told apart where one is not printed like the others: an address that is not to be harvested, the site itself, a place elsewhere. */
  kind?: 'email' | 'home' | 'profile';
}

/** So many profiles go with the address. */
const SHORT_LINE = 3;

/** Lines of pieces: who and where, how to write, profiles elsewhere. Nothing is typed for the CV alone. */
export function contactOf(site: Site, location: string | undefined, lang: string): ContactItem[][] {
  const { owner } = site;
  const affiliations = owner.affiliations.map(({ name, department, place, url }) => ({
    text: enumerated([department, name, place], wordsFor(lang)),
    ...(url && { url }),
  }));
  const place = location ?? owner.place;
  const isSaid = owner.affiliations.some((one) => one.place === place);
  const homepage = homepageOf(site);
  const reach = [
    ...(owner.email ? [{ text: owner.email, url: `mailto:${owner.email}`, kind: 'email' as const }] : []),
    { text: spoken(homepage), url: homepage, kind: 'home' as const },
  ];
  const profiles = profilesOf(owner).map(({ label, url }) => (label === 'ORCID' && owner.orcid
    ? { text: `ORCID ${owner.orcid}`, url }
    : { text: label, url, kind: 'profile' as const }));
  return [
    [...affiliations, ...(place && !isSaid ? [{ text: place }] : [])],
    // A few profiles need no line of their own.
    ...(profiles.length <= SHORT_LINE ? [[...reach, ...profiles]] : [reach, profiles]),
  ].filter((line) => line.length > 0);
}

/** An address as people write it on paper. */
export function spoken(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
}

/** The site itself, where it will be. */
function homepageOf(site: Site): string {
  return `${site.origin}${site.prefix}`;
}
