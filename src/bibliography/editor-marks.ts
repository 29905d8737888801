/** "(ed.)", "(Hg.)", "(編)" beside a name: what the field's name says already. */
import { decodeText } from './latex/index.ts';

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
  编|編|主编|主編|编著|編著|編者|編集
  편|편저|편자|편집|엮음
  `
    .split(/[|\n]/u)
    .map(fold),
);

const BRACKETED = /\{\s*[([（]([^()[\]（）]{1,40})[)\]）]\s*\}|[([（]([^()[\]（）]{1,40})[)\]）]/gu;

/** A name in raw LaTeX without such a mark, wherever it stands. */
export function withoutEditorMarks(name: string): string {
  if (!/[([（]/u.test(name)) return name;
  const bare = name.replace(BRACKETED, (whole, inBraces?: string, inside?: string) => (WORDS.has(fold(decodeText(inBraces ?? inside!))) ? '' : whole));
  return bare === name ? name : bare.replace(/\s+(?=,|\s|$)/gu, '').trim();
}

/** Lower case, without full stops, blanks and accents. */
function fold(words: string): string {
  return words.toLowerCase().normalize('NFD').replace(/[\p{M}.\s]/gu, '');
}
