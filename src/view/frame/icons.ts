/**
 * Small symbols, drawn for this theme on a grid of 24: strokes of 1.75, round ends, in the colour of the text.
 * They remind of a service without copying its logo.
 */

const SHAPES: Readonly<Record<string, string>> = {
  link: '<path d="M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3"/><path d="M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7L12 17.7"/>',
  email: '<rect x="3" y="5.5" width="18" height="13" rx="1.5"/><path d="m3.5 7 8.5 6.5L20.5 7"/>',
  website: '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"/>',
  cv: '<path d="M6 3h8.5L19 7.5V21H6z"/><path d="M14 3v5h5M9 12.5h7M9 16.5h7"/>',
  place: '<path d="M12 21c4-4.5 6.5-8 6.5-11.200a6.5 6.5 0 0 0-13 0C5.5 13 8 16.5 12 21z"/><circle cx="12" cy="9.8" r="2.2"/>',
  feed: '<path d="M5 11a8 8 0 0 1 8 8M5 5a14 14 0 0 1 14 14"/><circle cx="6" cy="18" r="1"/>',
  github: '<path d="M4.5 4.5 8.3 6.400a11.5 11.5 0 0 1 7.4 0l3.8-1.9.5 4.700c.7 1 1 2 1 3.1 0 4-3.7 6.7-9 6.700s-9-2.7-9-6.700c0-1.1.3-2.1 1-3.100z"/><path d="M8.5 12.5v1.5M15.5 12.5v1.5"/>',
  gitlab: '<path d="M12 20.5 2.8 13.6 6 4l3 7h6l3-7 3.2 9.600z"/><path d="m9 11 3 9 3-9"/>',
  code: '<path d="m8 7-5 5 5 5M16 7l5 5-5 5"/>',
  'google-scholar': '<path d="M12 4 1.8 10.3 12 16.600l10.2-6.300z"/><path d="M6 13.200v4.300c2.5 3 9.5 3 12 0v-4.3"/>',
  orcid: '<circle cx="12" cy="12" r="9"/><path d="M8.5 10v6.5M8.5 7.200v.1M12 7.800v8.700h1.700a4.350 4.350 0 0 0 0-8.700z"/>',
  arxiv: '<path d="M5 3.5 17.5 20.5M18.5 3.5 6.5 20.5"/><path d="M6.8 3.5 19 20.5"/>',
  linkedin: '<rect x="3" y="3" width="18" height="18" rx="2.5"/><path d="M7.5 10.5V17M7.5 7v.1M11.5 17v-6.5M11.5 13.300c0-3.5 5-3.5 5 0V17"/>',
  mastodon: '<path d="M18.5 16.5c-3.5 1-7 1-9.5.3 0 2.2 3.5 2.7 7 2-5 3-11 1.5-11-5.300V8.5C5 5 7.5 3.5 12 3.5s7 1.5 7 5v4.5"/><path d="M8.5 13V9c0-2.5 3.5-2.5 3.5 0v2.5V9c0-2.5 3.5-2.5 3.5 0v4"/>',
  bluesky: '<path d="M12 10.5C10.8 8 8 5.3 5.3 4 3.5 3.2 3 4.3 3.2 6.200c.3 2.6.7 4.6 1.6 5.7 1 1.2 2.5 1.4 4 1.2-3.3.6-4 2.5-2.3 4.5 2.5 3 4.7.5 5.5-2.1.8 2.6 3 5.1 5.5 2.1 1.7-2 1-3.9-2.3-4.5 1.5.2 3 0 4-1.2.9-1.1 1.3-3.1 1.6-5.700C21 4.3 20.5 3.2 18.7 4 16 5.3 13.2 8 12 10.5z"/>',
  x: '<path d="M4 4h4.5L20 20h-4.5zM4.5 20l6-7M13.5 10.5 19.5 4"/>',
  dblp: '<path d="M4 8.5 10 5v10.5L4 19zM14 8.5 20 5v10.5L14 19z"/>',
  'semantic-scholar': '<path d="M3 8c4 0 7 1.5 9 5 2-4 5-7 9.5-8.5"/><path d="M4 13c3.5 0 6 1.5 8 5.5 2-5 4.5-7.5 8.5-9"/>',
  hal: '<path d="M5 4v16M12 4v16M5 12h7M16 20a3.5 3.5 0 1 1 .1 0"/>',
  researchgate: '<path d="M4.5 20V8.5h4a3 3 0 0 1 0 6.5h-4M8.5 15l4 5"/><path d="M20 5.5a3 3 0 1 0 0 4h-2"/>',
  youtube: '<rect x="2.5" y="5" width="19" height="14" rx="4"/><path d="m10 9 5 3-5 3z"/>',
  openreview: '<circle cx="8.5" cy="12" r="5.5"/><path d="M14.5 6.5v11M14.5 6.5h3a3 3 0 0 1 0 6h-3M18 12.5l3 5"/>',
  'hugging-face': '<circle cx="12" cy="12" r="8.5"/><path d="M8 9.5v.5M16 9.5v.5M7.5 13.5c1.5 4.5 7.5 4.5 9 0z"/>',
  stackoverflow: '<path d="M5 14v6h13v-6M8 16.5h7M8.5 13l6.8 1M10 9.300l6.3 2.900M12.7 5.5l5.3 4.5"/>',
  wikipedia: '<path d="M2.5 6h5M5 6l5 13L14.5 7M9.5 6h5M16.5 6h5M19.5 6 15 19 10.5 6.5"/>',
  zotero: '<path d="M6 5h12L6 19h12"/>',
  slides: '<rect x="3" y="4" width="18" height="12" rx="1"/><path d="M12 16v4M8.5 20h7"/>',
  phone: '<rect x="7" y="2.5" width="10" height="19" rx="2"/><path d="M11 18.5h2"/>',
};

/** Other names of the same service. */
const ALIASES: Readonly<Record<string, string>> = {
  scholar: 'google-scholar', googlescholar: 'google-scholar', mail: 'email', 'e-mail': 'email', homepage: 'website',
  web: 'website', url: 'website', twitter: 'x', semanticscholar: 'semantic-scholar', huggingface: 'hugging-face', rss: 'feed',
  'research-gate': 'researchgate', 'curriculum-vitae': 'cv', bitbucket: 'code', codeberg: 'code', sourcehut: 'code',
  'stack-overflow': 'stackoverflow', location: 'place',
};

/** The symbol of a service as inline SVG, hidden from screen readers since words stand beside it. */
export function iconSvg(name: string): string {
  const shape = SHAPES[name] ?? SHAPES[ALIASES[name] ?? ''] ?? SHAPES.link!;
  return `<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">${shape}</svg>`;
}
