/** Names of months, as @string names and as people type them in several languages. */

export const ENGLISH = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
];

/** The @string names that every BibTeX style defines. */
export const MONTH_STRINGS: ReadonlyMap<string, string> = new Map(
  ENGLISH.map((name) => [name.slice(0, 3), name.charAt(0).toUpperCase() + name.slice(1)]),
);

/** Whole names; beginnings of three letters and more are matched too, in this order of languages. */
const LANGUAGES: readonly (readonly string[])[] = [
  ENGLISH,
  ...`
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  januar februar märz april mai juni juli august september oktober november dezember
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
  janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
  januari februari maart april mei juni juli augustus september oktober november december
  januari februari mars april maj juni juli augusti september oktober november december
  januar februar marts april maj juni juli august september oktober november desember
  gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
  ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
  január február március április május június július augusztus szeptember október november december
  styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
  stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
  leden únor březen duben květen červen červenec srpen září říjen listopad prosinec
  ledna února března dubna května června července srpna září října listopadu prosince
  tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
  ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
  январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
  يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
  一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
  `
    .trim()
    .split('\n')
    .map((names) => names.trim().split(' ').map(fold)),
];

/** Abbreviations that are no beginnings: German and Dutch March. */
const CLIPPED: ReadonlyMap<string, number> = new Map([['mrz', 3], ['mrt', 3]]);

/** 1 to 12 for a month's name or its beginning ("Nov.", "Sept", "Juin", "März"); undefined for anything else. */
export function monthNumber(word: string): number | undefined {
  const plain = fold(word);
  const counted = /^(\d{1,2})\s*(?:[月월]|\u110B\u116F\u11AF)$/u.exec(plain);
  if (counted !== null) return inYear(Number(counted[1]));
  if (/^\d{1,2}$/u.test(plain)) return inYear(Number(plain));
  for (const names of LANGUAGES) {
    const exact = names.indexOf(plain);
    if (exact !== -1) return exact + 1;
  }
  if (plain.length < 3) return undefined;
  for (const names of LANGUAGES) {
    const begun = names.filter((name) => name.startsWith(plain));
    if (begun.length === 1) return names.indexOf(begun[0]!) + 1;
  }
  return CLIPPED.get(plain);
}

/** Lower case, no accents, no full stop. */
function fold(word: string): string {
  return word.toLowerCase().replaceAll('ı', 'i').normalize('NFD').replace(/[\p{M}.]/gu, '').trim();
}

function inYear(month: number): number | undefined {
  return month >= 1 && month <= 12 ? month : undefined;
}
