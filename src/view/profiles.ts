/** Where people are to be found elsewhere: a row a service. */
import { cleanAddress } from '../schema/values.ts';
import type { Person } from '../schema/people.ts';

interface Service {
  label: string;
  /** `{}` stands for the user name. */
  address: string;
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
  ads: { label: 'NASA ADS', address: 'https://ui.adsabs.harvard.edu/search/q={}' },
  pubmed: { label: 'PubMed', address: 'https://pubmed.ncbi.nlm.nih.gov/?term={}' },
  ssrn: { label: 'SSRN', address: 'https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id={}' },
  repec: { label: 'RePEc', address: 'https://ideas.repec.org/e/{}.html' },
  philpapers: { label: 'PhilPeople', address: 'https://philpeople.org/profiles/{}' },
  researchgate: { label: 'ResearchGate', address: 'https://www.researchgate.net/profile/{}' },
  zotero: { label: 'Zotero', address: 'https://www.zotero.org/{}' },
  osf: { label: 'OSF', address: 'https://osf.io/{}' },
  zenodo: { label: 'Zenodo', address: 'https://zenodo.org/communities/{}' },
  wikidata: { label: 'Wikidata', address: 'https://www.wikidata.org/wiki/{}' },
  wikipedia: { label: 'Wikipedia', address: 'https://en.wikipedia.org/wiki/{}' },
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
};

/** Other spellings of the services above. */
const ALIASES: Readonly<Record<string, string>> = {
  scholar: 'google-scholar', googlescholar: 'google-scholar', semanticscholar: 'semantic-scholar', twitter: 'x',
  'research-gate': 'researchgate', huggingface: 'hugging-face', stackoverflow: 'stack-overflow', bsky: 'bluesky',
  'inspire-hep': 'inspire', inspirehep: 'inspire', 'nasa-ads': 'ads', publons: 'web-of-science', 'orc-id': 'orcid',
  'mathematics-genealogy': 'math-genealogy', philpeople: 'philpapers', ideas: 'repec',
};

/** What stands in a person's fields of their own but may be typed among the profiles. */
const OWN_FIELDS = new Set(['email', 'e-mail', 'mail']);

export interface ProfileView {
  /** Name of its symbol. */
  icon: string;
  label: string;
  url: string;
}

/** Profiles of a person, ORCID first, in the order typed; those whose address cannot be known are left out. */
export function profilesOf(person: Person): ProfileView[] {
  const typed = Object.entries(person.profiles).filter(([name]) => !OWN_FIELDS.has(name));
  const all = person.orcid ? [['orcid', person.orcid] as const, ...typed.filter(([name]) => name !== 'orcid')] : typed;
  return all.flatMap(([name, user]) => profile(name, user) ?? []);
}

/** Networks of a person's profiles whose address cannot be known. */
export function unknownProfiles(person: Person): string[] {
  return Object.entries(person.profiles).filter(([name, user]) => !OWN_FIELDS.has(name) && !profile(name, user)).map(([name]) => name);
}

function profile(name: string, user: string): ProfileView | undefined {
  const id = ALIASES[name] ?? name;
  const service = SERVICES[id];
  const label = service?.label ?? words(name);
  if (/^https?:/i.test(user)) {
    const url = cleanAddress(user);
    return url ? { icon: id, label, url } : undefined;
  }
  if (id === 'mastodon') {
    // @user@host, the way Mastodon writes its own addresses
    const [, handle, host] = /^@?([^@\s/]+)@([a-z0-9.-]+)$/i.exec(user) ?? [];
    return handle && host ? { icon: id, label: 'Mastodon', url: `https://${host}/@${handle}` } : undefined;
  }
  if (service) {
    const path = user.replace(/^[@~]/, '').split('/').map(encodeURIComponent).join('/');
    return { icon: id, label, url: service.address.replace('{}', path) };
  }
  const url = cleanAddress(user);
  return url && (url.startsWith('https:') || url.startsWith('/')) ? { icon: id, label, url } : undefined;
}

/** `my-lab-page` → "My lab page" */
function words(name: string): string {
  const spaced = name.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
