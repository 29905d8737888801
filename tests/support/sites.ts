/** The sites that must be right in every respect, and how each is built. */
import { builtSite, type BuiltSite } from './built-site.ts';
import type { SiteName } from './project.ts';

export interface SoundSite {
  title: string;
  site: SiteName;
  args: readonly string[];
  origin: string;
  prefix: string;
}

export const SOUND_SITES: readonly SoundSite[] = [
  { title: 'the default site', site: 'default', args: [], origin: 'https://example.org', prefix: '/' },
  { title: 'the default site under /name/', site: 'default', args: ['--pathprefix=/name/'], origin: 'https://example.org', prefix: '/name/' },
  { title: 'the smallest site', site: 'minimal', args: [], origin: 'https://mira.example.org', prefix: '/' },
  { title: 'a site with everything', site: 'full', args: [], origin: 'https://tides.example.org', prefix: '/' },
  { title: 'a site under a prefix', site: 'under-a-prefix', args: [], origin: 'https://people.example.org', prefix: '/~noor/' },
  { title: 'a site from right to left', site: 'right-to-left', args: [], origin: 'https://lior.example.org', prefix: '/' },
  { title: 'a site that cites', site: 'citing', args: [], origin: 'https://orsini.example.org', prefix: '/' },
  { title: 'a page from academicpages', site: 'academicpages', args: [], origin: 'https://ravn.example.org', prefix: '/' },
];

export const build = ({ site, args }: SoundSite): Promise<BuiltSite> => builtSite(site, { args });
