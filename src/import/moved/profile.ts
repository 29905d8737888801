/** Where people are to be found elsewhere, as old sites name it. */
import { own } from '../../objects.ts';
import { cleanAddress, orcidFrom } from '../../schema/reading/values.ts';

/** Their keys (without `_username`, `_id` and the like) → ours; those that are not here keep their name. */
const NETWORKS: Readonly<Record<string, string>> = {
  scholar: 'google-scholar',
  googlescholar: 'google-scholar',
  google_scholar: 'google-scholar',
  'google-scholar': 'google-scholar',
  semanticscholar: 'semantic-scholar',
  semantic_scholar: 'semantic-scholar',
  twitter: 'x',
  'twitter-x': 'x',
  x: 'x',
  github: 'github',
  gitlab: 'gitlab',
  linkedin: 'linkedin',
  research_gate: 'researchgate',
  researchgate: 'researchgate',
  orcid: 'orcid',
  pubmed: 'pubmed',
  arxiv: 'arxiv',
  inspirehep: 'inspire',
  inspire: 'inspire',
  dblp: 'dblp',
  mastodon: 'mastodon',
  bluesky: 'bluesky',
  zotero: 'zotero',
  scopus: 'scopus',
  publons: 'web-of-science',
  web_of_science: 'web-of-science',
  osf: 'osf',
  kaggle: 'kaggle',
  stackoverflow: 'stack-overflow',
  medium: 'medium',
  youtube: 'youtube',
  instagram: 'instagram',
  facebook: 'facebook',
  threads: 'threads',
  wikipedia: 'wikipedia',
  wikidata: 'wikidata',
  keybase: 'keybase',
  bitbucket: 'bitbucket',
  codeberg: 'codeberg',
  ads: 'ads',
  ieee: 'ieee',
  acm: 'acm',
  hal: 'hal',
  philpapers: 'philpapers',
  philpeople: 'philpapers',
  ssrn: 'ssrn',
  academia: 'academia',
  hugging_face: 'hugging-face',
  huggingface: 'hugging-face',
  quora: 'quora',
  flickr: 'flickr',
  discord: 'discord',
  telegram: 'telegram',
  whatsapp: 'whatsapp',
  unsplash: 'unsplash',
  pinterest: 'pinterest',
  lastfm: 'lastfm',
  spotify: 'spotify',
  xing: 'xing',
  weibo: 'weibo',
  soundcloud: 'soundcloud',
  vine: 'vine',
  tumblr: 'tumblr',
  dribbble: 'dribbble',
  codepen: 'codepen',
  steam: 'steam',
  impactstory: 'impactstory',
  foursquare: 'foursquare',
  google_plus: 'google-plus',
  artstation: 'artstation',
  leetcode: 'leetcode',
  strava: 'strava',
  untappd: 'untappd',
  goodreads: 'goodreads',
  itch: 'itch',
  zhihu: 'zhihu',
  pypi: 'pypi',
  lattes: 'lattes',
  blogger: 'blog',
  work: 'work',
};

/** Whether a word names a service, and is not only the picture of a letter or a house. */
export function isNetwork(name: string): boolean {
  return Object.hasOwn(NETWORKS, name.toLowerCase());
}

/** Services that people.yaml knows no addresses of; `{}` stands for the user name. */
const ADDRESSES: Readonly<Record<string, string>> = {
  acm: 'https://dl.acm.org/profile/{}',
  discord: 'https://discord.com/users/{}',
  flickr: 'https://www.flickr.com/people/{}',
  ieee: 'https://ieeexplore.ieee.org/author/{}',
  keybase: 'https://keybase.io/{}',
  lastfm: 'https://www.last.fm/user/{}',
  lattes: 'https://lattes.cnpq.br/{}',
  leetcode: 'https://leetcode.com/u/{}/',
  pinterest: 'https://www.pinterest.com/{}/',
  quora: 'https://www.quora.com/profile/{}',
  spotify: 'https://open.spotify.com/user/{}',
  strava: 'https://www.strava.com/athletes/{}',
  unsplash: 'https://unsplash.com/@{}',
};

/** Addresses that hold the user name for a service. */
const IN_ADDRESS: readonly (readonly [RegExp, string])[] = [
  [/scholar\.google\.[\w.]+\/citations\?(?:.*&)?user=([\w-]+)/i, 'google-scholar'],
  [/github\.com\/([\w-]+)\/?$/i, 'github'],
  [/gitlab\.com\/([\w.-]+)\/?$/i, 'gitlab'],
  [/(?:twitter|x)\.com\/(\w+)\/?$/i, 'x'],
  [/linkedin\.com\/in\/([^/?#]+)\/?$/i, 'linkedin'],
  [/researchgate\.net\/profile\/([^/?#]+)\/?$/i, 'researchgate'],
  [/bsky\.app\/profile\/([^/?#]+)\/?$/i, 'bluesky'],
  [/orcid\.org\/([\dX-]{19})/i, 'orcid'],
];

/** What a profile amounts to: the service and the user name, or a label and an address. */
export function profile(network: string, value: string): [key: string, value: string] | undefined {
  const text = value.trim();
  if (text === '' || text === '#' || /^(?:true|false)$/i.test(text)) return undefined;
  const bare = network.toLowerCase().replace(/_(?:username|userid|user|number|id|url|profile|name)$/, '').replace(/^brands\/|^academicons\//, '');
  const key = NETWORKS[bare] ?? bare.replace(/[\s_]+/g, '-');
  for (const [pattern, name] of IN_ADDRESS) {
    const user = pattern.exec(text)?.[1];
    if (user !== undefined) return [name, user];
  }
  if (key === 'orcid') return orcidFrom(text) === undefined ? undefined : ['orcid', orcidFrom(text)!];
  if (/^(?:https?:)?\/\/|^www\./i.test(text)) {
    const address = cleanAddress(text.startsWith('//') ? `https:${text}` : text);
    return address === undefined ? undefined : [key, address];
  }
  if (key === 'whatsapp') return [key, text.replace(/\D/g, '')];
  return [key, text.replace(/^@(?=\w+$)/, '')];
}

/** The same with the address in full where people.yaml would not know it of a user name. */
export function profileWithAddress(network: string, value: string): [key: string, value: string] | undefined {
  const [key, user] = profile(network, value) ?? [];
  if (key === undefined || user === undefined) return undefined;
  const address = own(ADDRESSES, key);
  return [key, address !== undefined && /^[\w-]+$/.test(user) ? address.replace('{}', user) : user];
}

/** E-mail addresses typed against robots: `me (at) example (dot) org`. */
export function mailAddress(typed: string): string | undefined {
  const plain = typed
    .replace(/^mailto:/i, '')
    .replace(/\s*[([{]\s*at\s*[)\]}]\s*|\s+at\s+/gi, '@')
    .replace(/\s*[([{]\s*dot\s*[)\]}]\s*|\s+dot\s+/gi, '.')
    .trim();
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(plain) ? plain : undefined;
}
