/** Who the CV is about, for other programs. E-mail and telephone stay out: the page hides them from those who harvest. */
import { absoluteUrl } from '../../site/address.ts';
import type { Site } from '../../site/site.ts';
import { profilesOf } from '../../view/frame/profiles.ts';

interface ProfileRow {
  /** As in people.yaml. */
  key: string;
  label: string;
  url: string;
  /** Undefined where people.yaml has an address only. */
  username?: string;
}

/** The owner's profiles, ORCID first; a file or a page of the site with its host. */
export function profileRows(site: Site): ProfileRow[] {
  const { owner } = site;
  const all = owner.orcid ? { orcid: owner.orcid, ...owner.profiles } : owner.profiles;
  return Object.entries(all).flatMap(([key, user]) => {
    const { orcid: _, ...person } = owner;
    return profilesOf({ ...person, profiles: { [key]: user } }).map(({ label, url }) => ({
      key, label, url: url.startsWith('/') ? absoluteUrl(site, url) : url, ...(!/^https?:|^\//i.test(user) && { username: user }),
    }));
  });
}

/** Address of the site. */
export function siteAddress({ origin, prefix }: Site): string {
  return `${origin}${prefix}`;
}
