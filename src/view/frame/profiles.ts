/** Where people are to be found elsewhere: a row a service. */
import { own } from '../../objects.ts';
import { cleanAddress } from '../../schema/reading/values.ts';
import type { Person } from '../../schema/data/people.ts';
import { closest } from '../../text/closest.ts';
import { headingFrom } from '../../text/headings.ts';

interface Service {
  label: string;
  /** `{}` stands for the user name. */
  address: string;
  /** What is typed may be a search, or a title of several words. */
  takesWords?: true;
}

const SERVICES: Readonly<Record<string, Service>> = {
  orcid: { label: 'ORCID', address: 'https://orcid.org/{}' },
  'google-scholar': { label: 'Google Scholar', address: 'https://scholar.google.com/citations?user={}' },
  'semantic-scholar': { label: 'Semantic Scholar', address: 'https://www.semanticscholar.org/author/{}' },
  dblp: { label: 'dblp', address: 'https://dblp.org/pid/{}' },
  arxiv: { label: 'arXiv', address: 'https://arxiv.org/a/{}' },
  hal: { label: 'HAL', address: 'https://cv.hal.science/{}' },
  openreview: { label: 'OpenReview', address: 'https://openreview.net/profile?id={}' },
  inspire: { label: 'INSPIRE', address: 'https://inspirehep.net/authors/{}' },
  scopus: { label: 'Scopus', address: 'https://www.scopus.com/authid/detail.uri?authorId={}' },
  'web-of-science': { label: 'Web of Science', address: 'https://www.webofscience.com/wos/author/record/{}' },
  zbmath: { label: 'zbMATH', address: 'https://zbmath.org/authors/{}' },
  mathscinet: { label: 'MathSciNet', address: 'https://mathscinet.ams.org/mathscinet/author?authorId={}' },
  'math-genealogy': { label: 'Mathematics Genealogy', address: 'https://www.mathgenealogy.org/id.php?id={}' },
  ads: { label: 'NASA ADS', address: 'https://ui.adsabs.harvard.edu/search/q={}', takesWords: true },
  pubmed: { label: 'PubMed', address: 'https://pubmed.ncbi.nlm.nih.gov/?term={}', takesWords: true },
  ssrn: { label: 'SSRN', address: 'https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id={}' },
  repec: { label: 'RePEc', address: 'https://ideas.repec.org/e/{}.html' },
  philpapers: { label: 'PhilPeople', address: 'https://philpeople.org/profiles/{}' },
  researchgate: { label: 'ResearchGate', address: 'https://www.researchgate.net/profile/{}' },
  zotero: { label: 'Zotero', address: 'https://www.zotero.org/{}' },
  osf: { label: 'OSF', address: 'https://osf.io/{}' },
  zenodo: { label: 'Zenodo', address: 'https://zenodo.org/communities/{}' },
  wikidata: { label: 'Wikidata', address: 'https://www.wikidata.org/wiki/{}' },
  wikipedia: { label: 'Wikipedia', address: 'https://en.wikipedia.org/wiki/{}', takesWords: true },
  github: { label: 'GitHub', address: 'https://github.com/{}' },
  gitlab: { label: 'GitLab', address: 'https://gitlab.com/{}' },
  codeberg: { label: 'Codeberg', address: 'https://codeberg.org/{}' },
  bitbucket: { label: 'Bitbucket', address: 'https://bitbucket.org/{}' },
  sourcehut: { label: 'SourceHut', address: 'https://sr.ht/~{}' },
  'hugging-face': { label: 'Hugging Face', address: 'https://huggingface.co/{}' },
  kaggle: { label: 'Kaggle', address: 'https://www.kaggle.com/{}' },
  'stack-overflow': { label: 'Stack Overflow', address: 'https://stackoverflow.com/users/{}' },
  mathoverflow: { label: 'MathOverflow', address: 'https://mathoverflow.net/users/{}' },
  linkedin: { label: 'LinkedIn', address: 'https://www.linkedin.com/in/{}/' },
  bluesky: { label: 'Bluesky', address: 'https://bsky.app/profile/{}' },
  x: { label: 'X', address: 'https://x.com/{}' },
  threads: { label: 'Threads', address: 'https://www.threads.net/@{}' },
  instagram: { label: 'Instagram', address: 'https://www.instagram.com/{}/' },
  facebook: { label: 'Facebook', address: 'https://www.facebook.com/{}' },
  youtube: { label: 'YouTube', address: 'https://www.youtube.com/@{}' },
  medium: { label: 'Medium', address: 'https://medium.com/@{}' },
  telegram: { label: 'Telegram', address: 'https://t.me/{}' },
  // The number of a telephone, with the country and without signs.
  whatsapp: { label: 'WhatsApp', address: 'https://wa.me/{}' },
};

/** Their names, as typed under `profiles`. */
export const NETWORKS: readonly string[] = Object.keys(SERVICES);

/** Other spellings of the services above. */
const ALIASES: Readonly<Record<string, string>> = {
  scholar: 'google-scholar', googlescholar: 'google-scholar', semanticscholar: 'semantic-scholar', twitter: 'x',
  'research-gate': 'researchgate', huggingface: 'hugging-face', stackoverflow: 'stack-overflow', bsky: 'bluesky',
  'inspire-hep': 'inspire', inspirehep: 'inspire', 'nasa-ads': 'ads', publons: 'web-of-science', 'orc-id': 'orcid',
  'mathematics-genealogy': 'math-genealogy', philpeople: 'philpapers', ideas: 'repec',
};

/** What stands in a person's fields of their own but may be typed among the profiles. */
const OWN_FIELDS = new Set(['email', 'e-mail', 'mail']);

interface ProfileView {
  /** Name of its symbol. */
  icon: string;
  label: string;
  url: string;
}

/** Why a profile is not shown, and how to mend it. */
interface ProfileFault {
  network: string;
  /** The network as pages name it, however it is spelt in the file. */
  label: string;
  fault: string;
  cure: string;
}

/** Profiles of a person, ORCID first, in the order typed; those whose address cannot be known are left out. */
export function profilesOf(person: Person): ProfileView[] {
  const typed = typedOf(person);
  const all = person.orcid ? [['orcid', person.orcid] as const, ...typed.filter(([name]) => name !== 'orcid')] : typed;
  return all.flatMap(([name, user]) => {
    const read = profile(name, user);
    return 'url' in read ? read : [];
  });
}

/** The address of a person's profile on a service (`google-scholar`), however the file spells that one. */
export function profileUrl(person: Person, service: string): string | undefined {
  return profilesOf(person).find(({ icon }) => icon === service)?.url;
}

/** What is wrong with those of a person's profiles that are left out. */
export function profileFaults(person: Person): ProfileFault[] {
  return typedOf(person).flatMap(([name, user]) => {
    const read = profile(name, user);
    return 'url' in read ? [] : { network: name, ...read };
  });
}

function typedOf(person: Person): [string, string][] {
  return Object.entries(person.profiles).filter(([name]) => !OWN_FIELDS.has(name));
}

/** What no user name holds: blanks, and the signs that end the path of an address or belong to another scheme. */
const NO_USER = /[\s:?#&<>"]|[^@]@/u;

function profile(name: string, user: string): ProfileView | Omit<ProfileFault, 'network'> {
  const id = own(ALIASES, name) ?? name;
  const service = own(SERVICES, id);
  const label = service?.label ?? (id === 'mastodon' ? 'Mastodon' : headingFrom(name));
  const show = (url: string): ProfileView => ({ icon: id, label, url });
  const address = cleanAddress(user);
  if (address !== undefined && /^https?:/i.test(address) && (/^https?:/i.test(user) || isOn(service, address))) return show(address);
  if (id === 'mastodon') {
    // @user@host, the way Mastodon writes its own addresses, and host/@user, the way browsers show them
    const [, handle, host] = /^@?([^@\s/]+)@([a-z0-9.-]+)$/i.exec(user) ?? [];
    const [, shownHost, shownHandle] = /^([a-z0-9.-]+)\/@([^@\s/]+)$/i.exec(user) ?? [];
    if (shownHost && shownHandle) return show(`https://${shownHost}/@${shownHandle}`);
    if (handle && host) return show(`https://${host}/@${handle}`);
    return { label, fault: `“${user}” does not say on which server`, cure: 'Write @name@server, or the full address of the profile.' };
  }
  if (service) {
    if (!service.takesWords && NO_USER.test(user)) {
      return {
        label,
        fault: `“${user}” is no user name`,
        cure: `Write what stands in place of … in the address of the profile, ${service.address.replace('{}', '…')}, or all of the address.`,
      };
    }
    const path = user.replace(/^[@~+]/, '').split('/').map(encodeURIComponent).join('/');
    return show(service.address.replace('{}', path));
  }
  if (address && (address.startsWith('https:') || address.startsWith('/'))) return show(address);
  const near = closest(name, [...Object.keys(SERVICES), 'mastodon', ...Object.keys(ALIASES)]);
  return {
    label,
    fault: `no address is known for user names of “${label}”`,
    cure: `${near === undefined ? 'Write' : `Did you mean “${near}”? If not, write`} the full address of the profile, beginning with https://.`,
  };
}

/** Whether an address, which may have been typed without "https://", is one of a service. */
function isOn(service: Service | undefined, address: string): boolean {
  return service !== undefined && hostOf(address) === hostOf(service.address);
}

function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/.*$/su, '').toLowerCase();
}
