/** The foot of every page. */
import type { Page } from '../../content/page.ts';
import { fill } from '../../l10n/index.ts';
import type { Site } from '../../site/site.ts';
import { dateView } from '../dates.ts';
import type { DateView } from '../dates.ts';
import { oncePer } from '../once.ts';
import type { LabelView } from '../papers/publications.ts';
import type { Context } from '../services.ts';

interface FooterView {
  /** "© 2019–2024 Ada Example" */
  copyright: string;
  licence?: { text: string; url?: string };
  /** Text before and after the date, so that the date can be a `<time>`. */
  updated?: { before: string; date: DateView; after: string };
  textHtml?: string;
  links: LabelView[];
  editUrl?: string;
}

/** What the foot of this page prints; all but the link for editing it is the same on every page. */
export function footerView(it: Page, context: Context): FooterView {
  const { settings } = context.site;
  const edit = settings.edit_url && it.source ? `${settings.edit_url.replace(/\/$/, '')}/${it.source}` : undefined;
  const own = typeof it.data['edit_url'] === 'string' ? it.data['edit_url'] : undefined;
  const editUrl = own ?? edit;
  return { ...sameEverywhere(context.site, context), ...(editUrl && { editUrl }) };
}

const sameEverywhere = oncePer<Site, FooterView>((site, { words, lang, services }) => {
  const { settings } = site;
  const date = dateView(site.lastChange, lang, 'long');
  const [before, after] = fill(words.lastUpdated, { date: '\0' }).split('\0');
  const year = (site.lastChange ?? site.today).slice(0, 4);
  const since = settings.since?.slice(0, 4);
  return {
    copyright: `© ${since && since !== year ? `${since}–${year}` : year} ${site.owner.name}`,
    ...(settings.licence && { licence: licenceView(settings.licence) }),
    ...(date && { updated: { before: before ?? '', date, after: after ?? '' } }),
    ...(settings.footer && { textHtml: services.inline(settings.footer, lang) }),
    links: (settings.footer_links ?? []).map(({ label, url }) => ({ kind: 'other', label: label ?? url, url })),
  };
});

/** Creative Commons licences are known by their short names (https://spdx.org/licenses/). */
function licenceView(licence: string): { text: string; url?: string } {
  if (/^https?:\/\//.test(licence)) return { text: licence.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''), url: licence };
  const creative = /^CC[- ](BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?)(?:[- ](\d\.\d))?$/i.exec(licence);
  if (!creative) return { text: licence };
  return { text: licence, url: `https://creativecommons.org/licenses/${creative[1]!.toLowerCase()}/${creative[2] ?? '4.0'}/` };
}
