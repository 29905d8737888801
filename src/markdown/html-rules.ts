/** What raw HTML in Markdown may hold; data for raw-html.ts. */

/** Elements of text, tables, figures and MathML. */
export const TAGS: ReadonlySet<string> = new Set((
  'a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn ' +
  'div dl dt em figcaption figure footer h2 h3 h4 h5 h6 h1 header hgroup hr i img input ins kbd label li mark menu nav ' +
  'ol p picture pre q rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead ' +
  'time tr track u ul var video wbr ' +
  'math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt ' +
  'mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics annotation'
).split(' '));

/** Elements that Markdown prints and nobody types: a box of a task list has its label, one of a form is left without a name. */
export const NOT_TYPED: ReadonlySet<string> = new Set(['input']);

/** Elements whose content is no text for readers, so that it goes with them. */
export const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'option']);

/** Older elements, to the ones that took their place. */
export const RENAMED: Readonly<Record<string, { tag: string; class?: string }>> = {
  center: { tag: 'div', class: 'center' },
  tt: { tag: 'code' },
  strike: { tag: 's' },
  acronym: { tag: 'abbr' },
};

const EVERYWHERE = [
  'class', 'id', 'lang', 'dir', 'title', 'role', 'style', 'tabindex', 'translate', 'hidden', 'aria-*', 'data-*',
];

const MATH = [
  'display', 'alttext', 'mathvariant', 'mathcolor', 'mathbackground', 'displaystyle', 'scriptlevel', 'stretchy', 'fence',
  'separator', 'lspace', 'rspace', 'width', 'height', 'depth', 'linethickness', 'columnalign', 'rowalign', 'columnspan',
  'rowspan', 'accent', 'accentunder', 'encoding', 'form', 'symmetric', 'minsize', 'maxsize', 'largeop', 'movablelimits',
  'notation', 'voffset', 'columnlines', 'rowlines', 'frame', 'columnspacing', 'rowspacing', 'xmlns',
];
const MATH_TAGS = [...TAGS].filter((tag) => /^m(?!ark|enu)|^semantics$|^annotation$/.test(tag));

/** Attributes by element, in sanitize-html's form. */
export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': EVERYWHERE,
  a: ['href', 'rel', 'target', 'hreflang', 'type', 'download'],
  audio: ['src', 'controls', 'loop', 'muted', 'preload'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  del: ['cite', 'datetime'],
  details: ['open', 'name'],
  img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding', 'fetchpriority'],
  input: [{ name: 'type', values: ['checkbox'] }, 'disabled', 'checked'] as unknown as string[],
  ins: ['cite', 'datetime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  source: ['src', 'srcset', 'sizes', 'type', 'media', 'width', 'height'],
  td: ['colspan', 'rowspan', 'headers'],
  th: ['colspan', 'rowspan', 'scope', 'headers', 'abbr'],
  time: ['datetime'],
  track: ['src', 'kind', 'srclang', 'label', 'default'],
  video: ['src', 'controls', 'poster', 'loop', 'muted', 'playsinline', 'preload', 'width', 'height'],
  ...Object.fromEntries(MATH_TAGS.map((tag) => [tag, MATH])),
};

/** Attributes that other generators read, or that HTML has given up; leaving them out harms nobody. */
export const IGNORED: ReadonlySet<string> = new Set([
  'markdown', 'align', 'valign', 'border', 'cellpadding', 'cellspacing', 'bgcolor', 'frameborder', 'allowfullscreen',
  'referrerpolicy', 'crossorigin', 'itemprop', 'itemscope', 'itemtype', 'nowrap', 'width', 'height', 'name',
]);

/** Values of CSS that load nothing and leave the element where it is. */
const VALUE = /^(?!.*(?:url|image|expression|var|attr)\s*\()[\w\s.,%#()+*/-]*$/i;
const PROPERTIES = (
  'text-align text-indent text-decoration text-transform font-style font-weight font-size font-variant line-height ' +
  'letter-spacing white-space color background-color width max-width min-width height max-height min-height margin ' +
  'margin-left margin-right margin-top margin-bottom margin-inline margin-block padding padding-left padding-right ' +
  'padding-top padding-bottom border border-radius border-color border-collapse float clear display vertical-align gap ' +
  'columns column-count column-gap aspect-ratio object-fit direction flex flex-basis flex-direction flex-flow flex-grow ' +
  'flex-shrink flex-wrap justify-content align-items align-self row-gap grid-template-columns'
).split(' ');

/** Allowed styles, in sanitize-html's form. */
export const STYLES: Readonly<Record<string, readonly RegExp[]>> =
  Object.fromEntries(PROPERTIES.map((property) => [property, [VALUE]]));

/** Names of attributes that may stand on an element; `aria-*` and `data-*` by their beginning. */
export function isAllowedAttribute(tag: string, name: string): boolean {
  if (/^(?:aria|data)-[a-z0-9-]+$/.test(name)) return true;
  const names = [...(ATTRIBUTES['*'] ?? []), ...(Object.hasOwn(ATTRIBUTES, tag) ? ATTRIBUTES[tag]! : [])];
  return names.some((each) => (typeof each === 'string' ? each : (each as { name: string }).name) === name);
}
