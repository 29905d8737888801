/** "(ed.)", "(Hg.)", "(編)" beside a name: what the field's name says already. */
import { decodeText } from '../latex/index.ts';

/** In the languages of the interface, without their full stops. */
const WORDS: ReadonlySet<string> = new Set(
  `
  ed|eds|editor|editors|ed by|edited by|editor-in-chief|comp|comps
  éd|éds|édit|éditeur|éditrice|éditeurs|éditrices|dir|dirs|directeur|directrice|coord|coords|coordinateur|coordinatrice|
  sous la dir|sous la dir de|sous la direction de
  hg|hgg|hrg|hrsg|hrsgg|herausgeber|herausgeberin|herausgeberinnen
  editora|editores|editoras|coordinador|coordinadora|coordinadores|compilador|compiladora|compiladores
  a cura di|a c di|cur|curr|curatore|curatrice|curatori
  org|orgs|organizador|organizadora|organizadores|coordenador|coordenadora|coordenadores
  red|redactie|redacteur|redacteuren|onder redactie van
  redaktör|redaktörer|utg|utgivare
  red nauk|redakcja|redaktor|pod red|oprac
  ред|отв ред|гл ред|науч ред|под ред|редактор|ответственный редактор|сост|составитель
  editör|editörler|der|derleyen|derleyenler|haz|hazırlayan|hazırlayanlar|yay haz
  עורך|עורכת|עורכים|עורכות
  محرر|محررة|محررون|تحرير
  编|編|主编|主編|编著|編著|編者|編集|译|譯|訳|编译|編譯|編訳
  편|편저|편자|편집|엮음|옮김
  `
    .split(/[|\n]/u)
    .map(fold),
);

const BRACKETED = /\{\s*[([（]([^()[\]（）]{1,40})[)\]）]\s*\}|[([（]([^()[\]（）]{1,40})[)\]）]/gu;

/**
 * Those that stand without brackets behind names of East Asia, to which Chinese and Japanese put no blank. A mark of one
 * sign may be the last of a given name (陈思译); a name of three signs or more is whole without it.
 */
const BEHIND = {
  words:
    '主編|主编|合編|合编|總編|总编|選編|选编|編著|编著|編者|編集|編譯|编译|編訳|校注|校註|校訂|校订|校點|校点|點校|点校|' +
    '選注|选注|譯注|译注|訳注|監修|監訳',
  signs: '編|编|譯|译|訳',
  apart: '편|편저|편자|편집|엮음|옮김',
};
const KANA = String.raw`[\p{sc=Hiragana}\p{sc=Katakana}ー]{2}`;
/** Behind a name in Latin letters alone: in "Wang 王, Yi 译" the last sign is a part of the name. */
const LATIN = String.raw`(?<=^[^\p{sc=Han}\p{sc=Hangul}]*[\p{sc=Latin}\p{M}.}])\s+`;
const MARK_BEHIND = new RegExp(
  `(?:${[
    String.raw`(?<=\p{sc=Han}{2}|${KANA})\s*(?:${BEHIND.words})`,
    // A family name and a blank are no whole name: 张 译.
    String.raw`(?<=\p{sc=Han}{3}|${KANA}|\p{sc=Han}\s?\p{sc=Han}\s)\s*(?:${BEHIND.signs})`,
    String.raw`(?<=\p{sc=Hangul}{2})\s+(?:${BEHIND.apart})`,
    `${LATIN}(?:${BEHIND.words}|${BEHIND.signs}|${BEHIND.apart})`,
  ].join('|')})(?=\\}?$)`,
  'u',
);

/** A name in raw LaTeX without such a mark, wherever it stands in brackets, or at its end. */
export function withoutEditorMarks(name: string): string {
  return withoutBracketed(name.replace(MARK_BEHIND, ''));
}

function withoutBracketed(name: string): string {
  if (!/[([（]/u.test(name)) return name;
  const bare = name.replace(BRACKETED, (whole, inBraces?: string, inside?: string) => (WORDS.has(fold(decodeText(inBraces ?? inside!))) ? '' : whole));
  return bare === name ? name : bare.replace(/\s+(?=,|\s|$)/gu, '').trim();
}

/** Lower case, without full stops, blanks and accents. */
function fold(words: string): string {
  return words.toLowerCase().normalize('NFD').replace(/[\p{M}.\s]/gu, '');
}
