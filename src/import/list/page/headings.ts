/** What the headings of a page say about the lists under them. */

export interface Context {
  /** Under a heading about papers, under one about something else, or under none that tells. */
  about: 'papers' | 'other' | 'unknown';
  /** The year that a heading consists of. */
  year?: string;
  /** Type of entry that a heading names: "Journal articles". */
  type?: EntryType;
}

export type EntryType =
  | 'article'
  | 'inproceedings'
  | 'incollection'
  | 'book'
  | 'phdthesis'
  | 'mastersthesis'
  | 'techreport'
  | 'misc'
  | 'unpublished'
  | 'patent'
  | 'standard'
  | 'software'
  | 'dataset';

/** Types that headings name, tried in order. */
const TYPES: readonly (readonly [RegExp, EntryType])[] = [
  [/[專专][書书][論论]文|[書书]章|分担執筆/u, 'incollection'],
  [/(?:博士|[学學]位)[论論]文|(?:박사\s?)?학위\s?논문/u, 'phdthesis'],
  [/(?:研[討讨][會会]|[會会][议議]|学会|학술대회).{0,4}(?:[论論]文|논문)/u, 'inproceedings'],
  [/(?:期刊|[學学][報报]|雑誌)(?:[论論]文|文章)|학술지\s?(?:게재\s?)?논문/u, 'article'],
  [/[專专][書书著]|著[書书]|単行本|单行本|저서|단행본/u, 'book'],
  [/book chapters?|chapters|chapitres|buchkapitel/iu, 'incollection'],
  [
    /\b(?:ph\.?\s?d|doctoral|habilitation)\b.*(?:thesis|theses|dissertation)?|dissertations?|\btheses\b|\bthesis\b|\bthèses?\b/iu,
    'phdthesis',
  ],
  [/in preparation|work in progress|working on/iu, 'unpublished'],
  [/pre-?prints?|under review|submitted|working papers?|manuscripts/iu, 'misc'],
  [/technical reports?|\breports\b|rapports/iu, 'techreport'],
  [/conferences?|proceedings|workshops?|tagungs|actes|conférences/iu, 'inproceedings'],
  [/journals?|revues?|zeitschriften|\barticles\b/iu, 'article'],
  [/\bpatents?\b/iu, 'patent'],
  [/^(?:edited )?(?:books?|monographs?|livres|bücher)\b/iu, 'book'],
];

const PAPERS =
  /publications?|\bpapers?\b|\barticles?\b|preprints?|bibliograph|manuscripts?|research output|scholarship|publikationen|veröffentlichungen|publicaciones|pubblicazioni|publicações|travaux|artículos|artigos|articoli|publicaties|artikelen|artiklar|publikacje|artykuły|yayınlar|makaleler|публикаци|стать[иь]|труды|论文|論文|发表|發表|著作|著[書书]|[專专][書书著]|単行本|单行本|书章|書章|分担執筆|단행본|出版|学术成果|研究成果|業績|논문|저서|פרסומים|מאמרים|منشورات|مقالات|بحوث/iu;
const OTHER =
  /\b(?:talks?|presentations?|seminars?|teaching|courses?|students?|supervis\w*|education|experience|employment|positions?|service|review(?:er|ing)|software|code|projects?|news|awards?|grants?|funding|honou?rs|fellowships?|languages?|skills?|proficiency|contact|about|biography|bio|interests?|links?|press|media|organi[sz]\w+|memberships?|committees?|activities|hobbies|blog|posts?|events?|people|team|references|enseignement|exposés|formation|lehre|vorträge|ausbildung)\b|преподавание|образование|доклады|награды|教育|教学|经历|獎|奖|演讲|講演|报告|教歴|学歴|学会発表|口頭発表|演講|교육|학술\s?발표|강의|수상/iu;

/** Keeps the headings above the place that is being read. */
export class Headings {
  #stack: { level: number; context: Context }[] = [];

  /** A heading was read. */
  enter(level: number, words: string): void {
    this.#stack = this.#stack.filter((one) => one.level < level);
    this.#stack.push({ level, context: contextOf(words, this.current) });
  }

  /** True for a bold line that stands where others write a heading. */
  static isHeading(words: string): boolean {
    return words.length <= 60 && (/^(?:19|20)\d{2}$/.test(words) || ((PAPERS.test(words) || OTHER.test(words)) && !/[.,]\s/.test(words)));
  }

  get current(): Context {
    return this.#stack.at(-1)?.context ?? { about: 'unknown' };
  }
}

function contextOf(words: string, above: Context): Context {
  const text = words.replace(/^[\d.\s]+(?=\p{L})/u, '').trim();
  const year = /^(?:in\s+)?((?:19|20)\d{2})(?:\s*[-–/]\s*(?:(?:19|20)?\d{2}|present))?:?$/iu.exec(text)?.[1];
  if (year !== undefined) return { ...above, year };
  const type = TYPES.find(([pattern]) => pattern.test(text))?.[1];
  // "Workshop papers" and "Conference papers" under a heading on papers, or alone.
  if (PAPERS.test(text) && !/\b(?:talks|reviewer|reviewing)\b/iu.test(text)) return { about: 'papers', ...(type && { type }) };
  if (OTHER.test(text)) return { about: 'other' };
  if (above.about === 'papers') return { ...above, ...(type && { type }) };
  return type === undefined ? { about: above.about === 'other' ? 'other' : 'unknown' } : { about: 'papers', type };
}
