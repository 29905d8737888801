/** What people write in place of a year, pages or a journal while there is none yet, in the languages of the interface. */

/** In Chinese, Japanese and Korean nothing parts words; in the others a letter beside them makes them part of another. */
function anyOf(spaced: string, unspaced: string): string {
  const sources = (phrases: string): string =>
    phrases.split('|').map((phrase) => phrase.trim().replace(/ /gu, '\\s+')).join('|');
  return `(?:(?<![\\p{L}\\p{N}])(?:${sources(spaced)})(?![\\p{L}\\p{N}])|(?:${sources(unspaced)})(?!\\p{L}))`;
}

/** It is still being written. */
const UNFINISHED = anyOf(
  `
  in prep(?:aration)? | manuscript in prep\\p{L}* | under preparation | work in progress | to be submitted |
  en préparation | en cours de rédaction | à soumettre |
  in vorbereitung | in arbeit |
  en preparación | in preparazione | em preparação | in voorbereiding | under arbete | under förberedelse |
  w przygotowaniu | в подготовке | готовится | готовится к печати | готовится к публикации | hazırlanıyor | hazırlık aşamasında |
  בהכנה | قيد الإعداد`,
  '准备中|準備中|撰写中|撰寫中|執筆中|준비 중|준비중|집필 중|집필중',
);

/** The editors have said yes. */
const ACCEPTED = anyOf(
  `
  accepted | acceptée?s? | angenommen | aceptad[oa] | accettat[oa] | aceit[oae] para publicação | geaccepteerd | aanvaard |
  accepterad | accepterat | (?:przyjęt|zaakceptowan)[aeyo] do (?:druku|publikacji) |
  принят[ао]? (?:к|в) (?:печати|публикации|печать) | kabul edildi | התקבל לפרסום | مقبول للنشر`,
  '已接收|已录用|已錄用|受理済み?|採択済み?|掲載決定|掲載予定|게재 예정|게재 확정',
);

/** It is with the editors, or back from them with questions. */
const UNDER_REVIEW = anyOf(
  `
  (?:re)?submitted | (?:in|under) (?:review|revision) | conditionally accepted | conditional acceptance |
  accepted (?:conditionally|pending|subject to) | (?:revise|reject)[-\\s](?:and|&)[-\\s]resubmit | revised and resubmitted |
  r&r | r & r | revisions? (?:requested|invited) |
  soumis(?:e|es)? | en révision | en cours (?:d['’]évaluation|de révision) | acceptée?s? sous (?:conditions?|réserve) |
  révisions? demandées? | à réviser et (?:à )?resoumettre |
  eingereicht | in begutachtung | in überarbeitung | (?:bedingt|unter auflagen|unter vorbehalt) angenommen | überarbeitung (?:erbeten|angefordert) |
  enviad[oa] | sometid[oa] a | en revisión | en evaluación | aceptad[oa] (?:condicionalmente|con (?:cambios|condiciones|modificaciones)) | revisar y reenviar |
  inviat[oa] | sottopost[oa] | in revisione | accettat[oa] con (?:riserva|revisioni|modifiche) | revisioni? richiest[ae] |
  submetid[oa] | em revisão | em avaliação | aceit[oae] (?:condicionalmente|com (?:ressalvas|alterações|modificações)) | (?:revisar|rever) e (?:reenviar|ressubmeter) |
  ingediend | voorwaardelijk (?:geaccepteerd|aanvaard) | herziening gevraagd | inskicka[dt] | under granskning | villkorligt accepterad |
  (?:złożon|zgłoszon)[aeyo] do (?:druku|publikacji) | w recenzji | warunkowo (?:przyjęt|zaakceptowan)[aeyo] |
  (?:подан|направлен|сдан)[ао]? в (?:печать|редакцию) | на рецензии | на рецензировании | на доработке | условно принят[ао]? |
  gönderildi | değerlendirmede | değerlendirme aşamasında | şartlı kabul | koşullu kabul | revizyon istendi |
  הוגש | הוגש לפרסום | בשיפוט | התקבל בתנאי | مقدم للنشر | قيد المراجعة | قيد التحكيم | مقبول بشروط`,
  '已投稿|投稿中|审稿中|審稿中|有条件录用|有條件錄用|修改后重投|修改後重投|査読中|条件付き?採[択録]|投稿済み?|투고 중|투고중|투고됨|심사 중|심사중|조건부 게재|수정 후 재투고|수정 후 재심',
);

/** It is on its way. */
const COMING = anyOf(
  `
  in press | in production | to appear | forthcoming | prepublished | to be published |
  [àa] para[îi]tre | sous presse | en cours de publication |
  im druck | im erscheinen | erscheint (?:demnächst|bald|in kürze|voraussichtlich) |
  en prensa | de próxima (?:aparición|publicación) | próxima publicación | por aparecer |
  in corso di (?:stampa|pubblicazione) | in stampa | di prossima pubblicazione |
  no prelo | a publicar | a aparecer | em publicação |
  in druk | te verschijnen | verschijnt binnenkort | under tryckning | i tryck | under utgivning | kommande |
  w druku | ukaże się | в печати | находится в печати | baskıda | yayı[mn]lanacak |
  prépubliée?s? | vorab veröffentlicht | prepublicad[oa] | prepubblicat[oa] | pré-publicad[oa] | voorgepubliceerd |
  förhandspublicerad | opublikowane wstępnie | предварительная публикация | ön yayım | פורסם מראש | منشور مسبق\\p{M}*ا\\p{M}* |
  בדפוס | עתיד להתפרסם | قيد الطبع | تحت الطبع | قيد النشر | سيصدر | سيصدر قريب\\p{M}*ا\\p{M}*`,
  '预先发表|預先發表|预先出版|預先出版|先行公開|사전 공개|即将出版|即將出版|待刊|待发表|待發表|印刷中|出版中|近刊|出版予定|刊行予定|인쇄 중|인쇄중|출간 예정|출판 예정|발간 예정',
);

// Small letters in expressions and texts: to look for either takes V8 three times as long to get ready.
const ANY = new RegExp(`${COMING}|${UNDER_REVIEW}|${ACCEPTED}|${UNFINISHED}`, 'u');
const STILL_WRITTEN = new RegExp(UNFINISHED, 'u');
const FIRST_HANDED_IN = new RegExp(`^(?:${UNDER_REVIEW}|${ACCEPTED})`, 'u');
const STILL_UNDER_REVIEW = new RegExp(`^${UNDER_REVIEW}`, 'u');
const EVERY_UNDER_REVIEW = new RegExp(UNDER_REVIEW, 'gu');
const TAKEN = new RegExp(`${COMING}|${ACCEPTED}|\\b(?:online first|published online|early (?:view|access)|ahead of print)\\b`, 'u');

/** What says it in the middle of a sentence, too: "Manuscript under review at a journal". Others may mean something else there. */
const PLAIN =
  /^(?:in\s+(?:press|prep|review|revision|production)|under\s|to\s+(?:appear|be\s)|forthcoming|(?:re)?submitted|(?:conditionally )?accepted|(?:revise|reject)\b|prepublished|work\s|manuscript\s)/u;

/** The words by which a text says how far a paper is; undefined where there are none. */
export function stateWords(text: string): string | undefined {
  const small = text.toLowerCase();
  const found = ANY.exec(small);
  if (found === null || PLAIN.test(found[0])) return found?.[0];
  const isEdge = (rest: string): boolean => !/[\p{L}\p{N}]/u.test(rest);
  return isEdge(small.slice(0, found.index)) || isEdge(small.slice(found.index + found[0].length)) ? found[0] : undefined;
}

/** Whether a paper is still being written, by what a text says. */
export function isUnfinished(text: string): boolean {
  return STILL_WRITTEN.test(text.toLowerCase());
}

/** Whether a text begins with words by which a paper is with the editors. */
export function isHandedIn(text: string): boolean {
  return FIRST_HANDED_IN.test(text.toLowerCase());
}

/** Whether nobody has taken a paper yet, by what a text says: it is submitted, or to be revised, and not accepted since. */
export function isUnderReview(text: string): boolean {
  if (!STILL_UNDER_REVIEW.test(stateWords(text) ?? '')) return false;
  // "Conditionally accepted" goes first.
  return !TAKEN.test(text.toLowerCase().replace(EVERY_UNDER_REVIEW, ''));
}
