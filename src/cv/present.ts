/** The words for "until now" at the end of a span, in the languages people write their CV in. */
import { LANGUAGES, wordsFor } from '../l10n/index.ts';

/** What people type besides the words that the interface has. */
const OTHERS = [
  'now', 'today', 'ongoing', 'current', 'currently', 'to date', 'date', '…',
  'aujourd’hui', 'à ce jour', 'ce jour', 'en cours', 'présent', 'maintenant',
  'jetzt', 'laufend', 'bis heute', 'gegenwart',
  'la actualidad', 'la fecha', 'hoy', 'presente', 'el presente', 'ahora',
  'ad oggi', 'in corso', 'attuale',
  'o presente', 'atualidade', 'atual', 'hoje', 'até hoje',
  'nu', 'vandaag', 'tot heden',
  'idag', 'i dag', 'pågående', 'nåtid',
  'dziś', 'dzisiaj', 'do dziś', 'teraz', 'do chwili obecnej',
  'по настоящее время', 'н. в.', 'н.в.', 'по н. в.', 'по н.в.', 'сейчас', 'сегодня',
  'bugün', 'halen', 'şimdi', 'devam ediyor',
  'כיום', 'עד היום', 'הווה', 'حتى الآن', 'اليوم', 'الحاضر', 'حتى اليوم',
  '现在', '現在', '今', '迄今', '目前', '今日', '現在まで', '현재까지', '지금', '오늘',
];

let known: ReadonlySet<string> | undefined;

/** Whether these words say "until now", whatever the language of the CV. */
export function isPresent(words: string): boolean {
  known ??= new Set([...LANGUAGES.map((lang) => wordsFor(lang).present), ...OTHERS].map(folded));
  return known.has(folded(words));
}

/** However it is capitalised, with a straight apostrophe or a curly one. */
function folded(words: string): string {
  return words.normalize('NFC').toLowerCase().replaceAll("'", '’').replace(/\s+/gu, ' ');
}
