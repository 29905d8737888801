/** The shapes of words in names, by which their parts are told: initials, particles, suffixes, scripts, institutions. */
import { decodeText } from '../latex/index.ts';

const SUFFIX = /^(?:jr|sr|jnr|snr|junior|i{2,3}|iv|2nd|3rd|esq)\.?$/i;
/** In their usual spelling only: `Md` is a given name, short for Muhammad. */
const DEGREE = /^(?:Ph\.?\s?D|PHD|M\.?D|M\.?Sc|D\.?Phil)\.?$/;
/** `J.`, `J.-P.`, `И.И.` */
const DOTTED_INITIALS = /^(?:\p{L}\p{M}*\.[-‐]?)+(?:\p{Lu}\.?)?$/u;
/** `J`, `JP`: initials as Vancouver style writes them. */
const BARE_INITIALS = /^\p{Lu}{1,3}$/u;
const LOWER = /^['’‘`]?\p{Ll}/u;

/** Whole words in Chinese, Japanese or Korean script. */
export const CJK = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々·]+$/u;

/** Words that stand between given and family name in Romance, Germanic, Arabic names; folded to lower case. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    "van von der den de del della dalla degli di da do dos das du des d la las los le ter ten te 't t zu zum zur " +
    'af av al el bin ibn vom op in het mac st'
  ).split(' '),
);

/** Words with which family names of Arabic and Hebrew begin: they know no small letters that would tell. */
const BEGINS_FAMILY: ReadonlySet<string> = new Set('أبو ابو أبي ابي ابن آل أم عبد אבן אבו'.split(' '));
/** The same behind another name; in front of one, "Ben" and "Bar" are given names. */
const BEGINS_FAMILY_INSIDE: ReadonlySet<string> = new Set('بن بنت ابنة בן בר בת'.split(' '));

/** Where the family name begins of one that stands given name first: at the last word, or at words that belong to it. */
export function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 0 && (BEGINS_FAMILY.has(words[start - 1]!) || (start > 1 && BEGINS_FAMILY_INSIDE.has(words[start - 1]!)))) start--;
  return start;
}

/** `Jr.`, `III`, `PhD`: what follows a name. */
export function isSuffix(word: string): boolean {
  return SUFFIX.test(word) || DEGREE.test(word);
}

/** `PhD`, `MD`: a suffix that may also be somebody's initials. */
export function isDegree(word: string): boolean {
  return DEGREE.test(word);
}

/** `J.`, `J.-P.`, `И.И.`, without a doubt. */
export function isDottedInitials(word: string): boolean {
  return DOTTED_INITIALS.test(word);
}

/** The same, or capitals that may be a short word: `J`, `JP`. */
export function isInitials(word: string): boolean {
  return DOTTED_INITIALS.test(word) || BARE_INITIALS.test(word);
}

/** A family name and initials behind it. */
export function endsInInitials(words: readonly string[]): boolean {
  return words.length > 1 && isInitials(words.at(-1)!) && !isInitials(words[0]!);
}

/** BibTeX's rule of case: the first letter decides, a braced group has none, an accent command takes its letter's. */
export function isLower(word: string): boolean {
  return !(word.startsWith('{') && !word.startsWith('{\\')) && LOWER.test(decodeText(word));
}

/** `Van den` in front of a family name is a particle as a whole, though its first word is upper case. */
export function isParticle(word: string): boolean {
  return isLower(word) || PARTICLES.has(word.toLowerCase());
}

const BODIES =
  'agency|association|collaborations?|commission|committee|consortium|council|department|foundation|group|initiative|' +
  'institute|investigators|laboratory|ministry|network|organi[sz]ation|society|task force|team|university';
const ENDS_AS_BODY = new RegExp(`\\s(?:${BODIES})$`, 'i');
const BEGINS_AS_BODY = new RegExp(`^(?:the\\s+)?(?:${BODIES})\\s+(?:of|for|on)\\s`, 'i');

/** Words of other languages that stand in names of institutions and in nobody else's, but for a remark behind it; German puts others in front. */
const BODIES_ELSEWHERE = new RegExp(
  '^[^,(（]*(?:académie|accademia|akademi[ae]?|biblioteca|bibliotek|biblioteka|bibliotheek|bibliothek|bibliothèque|centro|zentrum|departamento|' +
    'département|facultad|faculdade|fakultät|fondation|fondazione|fundação|fundación|fundacja|gesellschaft|hochschule|institut|institutet|' +
    'instituto|istituto|instytut|laboratoire|laborat[oó]rio|ministère|minist[eé]rio|ministero|ministerium|musée|museen|museo|museu|' +
    'museum|muzeum|sammlung|sammlungen|stichting|stiftung|università|universitat|universität|universidade?|université|universiteit|' +
    'universitet|universitetet|uniwersytet)(?!\\p{L})',
  'iu',
);

/** "教育部", "東方學會", "통계학회": they begin as names of people may. */
const BODY_OF_EAST_ASIA = new RegExp(
  '^[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Katakana}ー·]{2,}(?:[部局院署省庁社處处廳厅所館馆組组會会團团団]|大[学學]|公司|[銀银]行|政府|中心|' +
    '基金|法人|新[聞闻]|聯盟|联盟|連盟|부|청|학교|대학|[학협]회|연구[소원]|위원회|재단|은행)$',
  'u',
);

/** "The Reed Collaboration", "Department of Lakes, Oak University", "Museo del Lago": no person has such a name. */
export function isInstitution(name: string): boolean {
  const [first] = name.split(',');
  return ENDS_AS_BODY.test(first!) || BEGINS_AS_BODY.test(name) || BODIES_ELSEWHERE.test(name) || BODY_OF_EAST_ASIA.test(name);
}

/** "三木清": a name of East Asia that is as short as a person's, and no institution's. */
export function isUndivided(name: string): boolean {
  return CJK.test(name) && name.length <= 5 && !isInstitution(name);
}

const COMPANY = /\b(?:inc|ltd|llc|gmbh|corp|co|plc)\.?$/i;

/** "Quill, Ada" without a doubt: two short parts, each word with a capital, no company. */
export function isPlainlyOnePerson(name: string): boolean {
  const parts = name.split(',').map((part) => part.trim().split(/\s+/));
  const words = parts.flat();
  return parts.length === 2 && words.length <= 5 && words.every((word) => !LOWER.test(word)) && !COMPANY.test(name);
}

/** Words in names of institutions that no person is called. */
const OF_BODIES = new RegExp(
  '^(?:the|american|bank|british|centers?|centres?|college|european|federal|forum|international|national|nations|office|royal|' +
    'school|united|world|amt|bund|bundesamt|deutsche[rs]?|landesamt|nacional|nationale?s?|staatliche[rs]?|stadt|städtische[rs]?|' +
    'verband|verein)$',
  'i',
);

/** "Ada Quill" without a doubt: two to four words with a capital each, none of them an institution's; particles stand inside. */
export function isPlainlyNatural(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  const isWord = (word: string, index: number): boolean =>
    (/^\p{Lu}/u.test(word) && !OF_BODIES.test(word)) || (index > 0 && index < words.length - 1 && PARTICLES.has(word));
  const isBody = name.includes(',') || isInstitution(name) || COMPANY.test(name);
  return words.length >= 2 && words.length <= 4 && words.every(isWord) && !isBody;
}

/** The same of two or three words and no particle: "Seen und Obere Flüsse zu Oakham" is nobody. */
export function isShortNatural(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  return words.length <= 3 && !words.some((word) => PARTICLES.has(word)) && isPlainlyNatural(name);
}
