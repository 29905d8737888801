/** What raw HTML in Markdown may hold, and how its tags are told from text; for raw-html.ts and the import. */

/** A start or end tag; quantifiers are bounded so that unclosed quotes cannot make it slow. */
export const TAG = /<(\/?)([a-zA-Z][\w-]{0,40})((?:"[^"]{0,4000}"|'[^']{0,4000}'|[^"'<>]){0,400}?)(\/?)>/g;
/** One attribute of a tag: its name, and its value in double quotes, in single ones or in none. */
export const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

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

/** Values of CSS that load nothing, and of which none is larger than a page. */
const VALUE = /^(?!.*(?:url|image|expression|var|attr)\s*\()(?!.*(?<![#\w.])\d{4})[\w\s.,%#()+*/-]*$/i;
/** A length of what fits on a page and leaves the element where it is: none below zero, none that is worked out. */
const LENGTH = String.raw`(?:\d{1,3}(?:\.\d+)?(?:px|pt)?|\d{0,2}(?:\.\d+)?(?:r?em|r?ex|ch|r?lh|cm|mm|in|v[whib]|fr)|(?:100|\d{0,2}(?:\.\d+)?)%)`;
const WORD = '[a-z][a-z-]*';
const lengths = (...more: readonly string[]): RegExp => {
  const one = `(?:${[LENGTH, WORD, ...more].join('|')})`;
  return new RegExp(`^${one}(?:\\s+${one}){0,3}$`, 'i');
};
const BORDER_PART = String.raw`(?:\d{0,2}(?:\.\d+)?(?:px|pt|r?em|%)|0|${WORD}|#[\da-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/]*\))`;
/** A border's width and its colour. */
const BORDER = new RegExp(`^${BORDER_PART}(?:\\s+(?:/\\s*)?${BORDER_PART}){0,8}$`, 'i');

/** Properties that anybody needs for a text, by the values that they may have. None can lay an element over what stands before it. */
const PROPERTIES: readonly (readonly [value: RegExp, properties: string])[] = [
  [
    VALUE,
    'text-align text-decoration text-transform font-style font-variant white-space color background-color border-collapse ' +
    'border-color float clear display column-count object-fit direction flex-direction flex-flow flex-grow ' +
    'flex-shrink flex-wrap justify-content align-items align-self grid-template-columns',
  ],
  [
    lengths(),
    'width min-width height min-height margin margin-left margin-right margin-top margin-bottom margin-inline ' +
    'margin-block padding padding-left padding-right padding-top padding-bottom gap column-gap row-gap columns flex flex-basis',
  ],
  // What only bounds may be as large as it likes.
  [lengths(String.raw`\d{4,5}px`), 'max-width max-height'],
  [lengths(String.raw`[1-3]\d\d%`), 'font-size'],
  [/^(?:[a-z]+|[1-9]\d{0,2}|1000)$/i, 'font-weight'],
  [/^(?:auto|(?:auto\s+)?\d{0,4}(?:\.\d+)?(?:\s*\/\s*\d{0,4}(?:\.\d+)?)?)$/i, 'aspect-ratio'],
  // A first line that hangs out of its paragraph, by no more than lists do.
  [lengths(String.raw`-(?:[0-3]?(?:\.\d+)?(?:r?em|ex|ch)|[1-4]?\d(?:px|pt))`), 'text-indent'],
  // Tighter than they are set, letters stay legible only just.
  [lengths(String.raw`-(?:0?\.\d+(?:em|px|pt)|1px)`), 'letter-spacing'],
  // Lines that lie over each other are none.
  [/^(?:normal|[1-3](?:\.\d+)?(?:r?em)?|0?\.[89]\d*|[89]\d%|[12]\d\d%|[1-9]\d(?:px|pt))$/i, 'line-height'],
  [new RegExp(String.raw`^(?:${WORD}|-?(?:\d{1,2}px|0?\.\d+(?:r?em|ex)|\d{1,2}%|0))$`, 'i'), 'vertical-align'],
  [BORDER, 'border border-left border-right border-top border-bottom'],
  [/^[\w\s.%/]*$/, 'border-radius'],
  [/^(?:auto|hidden|scroll|visible|clip)$/i, 'overflow overflow-x overflow-y'],
  [new RegExp(`^${WORD}(?:\\s+${WORD}){0,2}$`, 'i'), 'list-style list-style-type'],
];

/** Styles that do nothing without others, which are told; leaving them out harms nobody. */
const IDLE: ReadonlySet<string> = new Set(['position:relative', 'position:static']);

/** Allowed styles, in sanitize-html's form. */
export const STYLES: Readonly<Record<string, readonly RegExp[]>> = Object.fromEntries(
  PROPERTIES.flatMap(([value, properties]) => properties.split(' ').map((property) => [property, [value]])),
);

/** The declarations of a `style` that are left out. */
export function refusedStyles(style: string): string[] {
  return style.split(';').map((one) => one.trim()).filter((one) => {
    const [property, value] = [one.split(':', 1)[0]!.trim().toLowerCase(), one.slice(one.indexOf(':') + 1).replace(/!\s*important\s*$/i, '').trim()];
    return one !== '' && !IDLE.has(`${property}:${value.toLowerCase()}`) && !(Object.hasOwn(STYLES, property) && STYLES[property]!.some((allowed) => allowed.test(value)));
  });
}

/** Names of attributes that may stand on an element; `aria-*` and `data-*` by their beginning. */
export function isAllowedAttribute(tag: string, name: string): boolean {
  if (/^(?:aria|data)-[a-z0-9-]+$/.test(name)) return true;
  const names = [...(ATTRIBUTES['*'] ?? []), ...(Object.hasOwn(ATTRIBUTES, tag) ? ATTRIBUTES[tag]! : [])];
  return names.some((each) => (typeof each === 'string' ? each : (each as { name: string }).name) === name);
}
