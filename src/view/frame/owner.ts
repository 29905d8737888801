/** The owner of the site, as the home page shows them. */
import type { Person } from '../../schema/data/people.ts';
import { fill } from '../../l10n/index.ts';
import { emailHtml } from '../../text/email.ts';
import { languageOfLetters } from '../../text/letters.ts';
import { iconSvg } from './icons.ts';
import { profilesOf } from './profiles.ts';
import type { Context } from '../services.ts';

interface ProfileLink {
  label: string;
  url: string;
  /** Inline SVG. */
  iconHtml: string;
}

interface OwnerView {
  name: string;
  nativeName?: string;
  /** Its language, where its letters tell it. */
  nativeLang?: string;
  pronunciation?: string;
  pronouns?: string;
  position?: string;
  affiliations: { name: string; department?: string; url?: string; place?: string }[];
  place?: string;
  portraitHtml?: string;
  emailHtml?: string;
  emailIcon: string;
  profiles: ProfileLink[];
  interests: string[];
}

/** So wide is the portrait drawn: its column from 1280 px on, the hanging column below that, a third of a phone. */
const PORTRAIT_SIZES = '(min-width: 80em) 18.5rem, (min-width: 54em) 10.5rem, 7.75rem';

/** A name in its own script, for voices and typefaces with its language. */
export function nativeNameView(nativeName: string | undefined): { nativeName?: string; nativeLang?: string } {
  const nativeLang = languageOfLetters(nativeName ?? '');
  return { ...(nativeName && { nativeName }), ...(nativeLang && { nativeLang }) };
}

/** What the home page prints of the owner; tells of a portrait that cannot be shown. */
export function ownerView(owner: Person, context: Context): OwnerView {
  const { words, services, site } = context;
  const shape = site.settings.theme.portrait;
  const line = site.peoplePlace?.([site.people.indexOf(owner), 'photo']).line;
  return {
    name: owner.name,
    ...nativeNameView(owner.native_name),
    ...(owner.pronunciation && { pronunciation: owner.pronunciation }),
    ...(owner.pronouns && { pronouns: owner.pronouns }),
    ...(owner.position && { position: owner.position }),
    affiliations: owner.affiliations.map(({ name, department, url, place }) => ({
      name,
      ...(department && { department }),
      ...(url && { url }),
      ...(place && { place }),
    })),
    ...(owner.place && { place: owner.place }),
    ...(owner.photo && shape !== 'none' && {
      portraitHtml: services.image(owner.photo, {
        alt: owner.photo_alt ?? fill(words.portraitOf, { name: owner.name }),
        sizes: PORTRAIT_SIZES,
        class: `portrait portrait-${shape}`,
        loading: 'eager',
        where: { source: 'data/people.yaml', ...(line !== undefined && { line }) },
      }),
    }),
    ...(owner.email && { emailHtml: emailHtml(owner.email) }),
    emailIcon: iconSvg('email'),
    profiles: profilesOf(owner).map(({ icon, label, url }) => ({ label, url, iconHtml: iconSvg(icon) })),
    interests: owner.interests,
  };
}
