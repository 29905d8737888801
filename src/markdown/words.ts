/**
 * The few words that Markdown itself prints, by language. Researchers' pages come in many: a language without a row
 * gets English.
 */
import { tableOf } from '../l10n/table-of.ts';

export interface Words {
  figure: string;
  table: string;
  equation: string;
  proof: string;
  theorem: string;
  lemma: string;
  proposition: string;
  corollary: string;
  definition: string;
  remark: string;
  example: string;
  conjecture: string;
  exercise: string;
  note: string;
  tip: string;
  important: string;
  warning: string;
  caution: string;
  contents: string;
  footnotes: string;
  references: string;
  /** Name of the mark in the text: `Footnote 1`. */
  footnote: string;
  backToText: string;
  linkTo: string;
  code: string;
  done: string;
  open: string;
}

const EN: Words = {
  references: 'References',
  figure: 'Figure', table: 'Table', equation: 'Equation', proof: 'Proof', theorem: 'Theorem', lemma: 'Lemma',
  proposition: 'Proposition', corollary: 'Corollary', definition: 'Definition', remark: 'Remark', example: 'Example',
  conjecture: 'Conjecture', exercise: 'Exercise', note: 'Note', tip: 'Tip', important: 'Important',
  warning: 'Warning', caution: 'Caution', contents: 'Contents', footnotes: 'Notes', footnote: 'Note',
  backToText: 'Back to the text', linkTo: 'Link to', code: 'Code', done: 'Done', open: 'To do',
};

const FR: Words = {
  references: 'Références',
  figure: 'Figure', table: 'Tableau', equation: 'Équation', proof: 'Démonstration', theorem: 'Théorème',
  lemma: 'Lemme', proposition: 'Proposition', corollary: 'Corollaire', definition: 'Définition', remark: 'Remarque',
  example: 'Exemple', conjecture: 'Conjecture', exercise: 'Exercice', note: 'Note', tip: 'Conseil',
  important: 'Important', warning: 'Attention', caution: 'Prudence', contents: 'Sommaire', footnotes: 'Notes',
  footnote: 'Note', backToText: 'Retour au texte', linkTo: 'Lien vers', code: 'Code', done: 'Fait', open: 'À faire',
};

const DE: Words = {
  references: 'Literatur',
  figure: 'Abbildung', table: 'Tabelle', equation: 'Gleichung', proof: 'Beweis', theorem: 'Satz', lemma: 'Lemma',
  proposition: 'Proposition', corollary: 'Korollar', definition: 'Definition', remark: 'Bemerkung',
  example: 'Beispiel', conjecture: 'Vermutung', exercise: 'Aufgabe', note: 'Hinweis', tip: 'Tipp',
  important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht', contents: 'Inhalt', footnotes: 'Anmerkungen',
  footnote: 'Anmerkung', backToText: 'Zurück zum Text', linkTo: 'Link zu', code: 'Code', done: 'Erledigt',
  open: 'Offen',
};

const ES: Words = {
  references: 'Referencias',
  figure: 'Figura', table: 'Tabla', equation: 'Ecuación', proof: 'Demostración', theorem: 'Teorema', lemma: 'Lema',
  proposition: 'Proposición', corollary: 'Corolario', definition: 'Definición', remark: 'Observación',
  example: 'Ejemplo', conjecture: 'Conjetura', exercise: 'Ejercicio', note: 'Nota', tip: 'Consejo',
  important: 'Importante', warning: 'Advertencia', caution: 'Precaución', contents: 'Contenido', footnotes: 'Notas',
  footnote: 'Nota', backToText: 'Volver al texto', linkTo: 'Enlace a', code: 'Código', done: 'Hecho',
  open: 'Pendiente',
};

const IT: Words = {
  references: 'Riferimenti bibliografici',
  figure: 'Figura', table: 'Tabella', equation: 'Equazione', proof: 'Dimostrazione', theorem: 'Teorema',
  lemma: 'Lemma', proposition: 'Proposizione', corollary: 'Corollario', definition: 'Definizione',
  remark: 'Osservazione', example: 'Esempio', conjecture: 'Congettura', exercise: 'Esercizio', note: 'Nota',
  tip: 'Suggerimento', important: 'Importante', warning: 'Avvertenza', caution: 'Attenzione', contents: 'Indice',
  footnotes: 'Note', footnote: 'Nota', backToText: 'Torna al testo', linkTo: 'Link a', code: 'Codice', done: 'Fatto',
  open: 'Da fare',
};

const PT: Words = {
  references: 'Referências',
  figure: 'Figura', table: 'Tabela', equation: 'Equação', proof: 'Demonstração', theorem: 'Teorema', lemma: 'Lema',
  proposition: 'Proposição', corollary: 'Corolário', definition: 'Definição', remark: 'Observação',
  example: 'Exemplo', conjecture: 'Conjectura', exercise: 'Exercício', note: 'Nota', tip: 'Dica',
  important: 'Importante', warning: 'Aviso', caution: 'Cuidado', contents: 'Conteúdo', footnotes: 'Notas',
  footnote: 'Nota', backToText: 'Voltar ao texto', linkTo: 'Ligação para', code: 'Código', done: 'Feito',
  open: 'Por fazer',
};

const NL: Words = {
  references: 'Literatuur',
  figure: 'Figuur', table: 'Tabel', equation: 'Vergelijking', proof: 'Bewijs', theorem: 'Stelling', lemma: 'Lemma',
  proposition: 'Propositie', corollary: 'Gevolg', definition: 'Definitie', remark: 'Opmerking',
  example: 'Voorbeeld', conjecture: 'Vermoeden', exercise: 'Opgave', note: 'Opmerking', tip: 'Tip',
  important: 'Belangrijk', warning: 'Waarschuwing', caution: 'Let op', contents: 'Inhoud', footnotes: 'Noten',
  footnote: 'Noot', backToText: 'Terug naar de tekst', linkTo: 'Link naar', code: 'Code', done: 'Gedaan',
  open: 'Te doen',
};

const SV: Words = {
  references: 'Referenser',
  figure: 'Figur', table: 'Tabell', equation: 'Ekvation', proof: 'Bevis', theorem: 'Sats', lemma: 'Lemma',
  proposition: 'Proposition', corollary: 'Följdsats', definition: 'Definition', remark: 'Anmärkning', example: 'Exempel',
  conjecture: 'Förmodan', exercise: 'Övning', note: 'Obs', tip: 'Tips', important: 'Viktigt', warning: 'Varning',
  caution: 'Var försiktig', contents: 'Innehåll', footnotes: 'Noter', footnote: 'Not', backToText: 'Tillbaka till texten',
  linkTo: 'Länk till', code: 'Kod', done: 'Klart', open: 'Att göra',
};

const PL: Words = {
  references: 'Bibliografia',
  figure: 'Rysunek', table: 'Tabela', equation: 'Równanie', proof: 'Dowód', theorem: 'Twierdzenie', lemma: 'Lemat',
  proposition: 'Stwierdzenie', corollary: 'Wniosek', definition: 'Definicja', remark: 'Uwaga', example: 'Przykład',
  conjecture: 'Hipoteza', exercise: 'Zadanie', note: 'Uwaga', tip: 'Wskazówka', important: 'Ważne',
  warning: 'Ostrzeżenie', caution: 'Ostrożnie', contents: 'Spis treści', footnotes: 'Przypisy', footnote: 'Przypis',
  backToText: 'Powrót do tekstu', linkTo: 'Odnośnik do', code: 'Kod', done: 'Zrobione', open: 'Do zrobienia',
};

const RU: Words = {
  references: 'Литература',
  figure: 'Рисунок', table: 'Таблица', equation: 'Уравнение', proof: 'Доказательство', theorem: 'Теорема', lemma: 'Лемма',
  proposition: 'Предложение', corollary: 'Следствие', definition: 'Определение', remark: 'Замечание', example: 'Пример',
  conjecture: 'Гипотеза', exercise: 'Упражнение', note: 'Примечание', tip: 'Совет', important: 'Важно',
  warning: 'Предупреждение', caution: 'Осторожно', contents: 'Содержание', footnotes: 'Примечания',
  footnote: 'Примечание', backToText: 'Вернуться к тексту', linkTo: 'Ссылка на', code: 'Код', done: 'Сделано',
  open: 'Предстоит',
};

const TR: Words = {
  references: 'Kaynaklar',
  figure: 'Şekil', table: 'Tablo', equation: 'Denklem', proof: 'Kanıt', theorem: 'Teorem', lemma: 'Lemma',
  proposition: 'Önerme', corollary: 'Sonuç', definition: 'Tanım', remark: 'Açıklama', example: 'Örnek',
  conjecture: 'Sanı', exercise: 'Alıştırma', note: 'Not', tip: 'İpucu', important: 'Önemli', warning: 'Uyarı',
  caution: 'Dikkat', contents: 'İçindekiler', footnotes: 'Notlar', footnote: 'Not', backToText: 'Metne dön',
  linkTo: 'Bağlantı:', code: 'Kod', done: 'Yapıldı', open: 'Yapılacak',
};

const HE: Words = {
  references: 'מקורות',
  figure: 'איור', table: 'טבלה', equation: 'משוואה', proof: 'הוכחה', theorem: 'משפט', lemma: 'למה', proposition: 'טענה',
  corollary: 'מסקנה', definition: 'הגדרה', remark: 'הערה', example: 'דוגמה', conjecture: 'השערה', exercise: 'תרגיל',
  note: 'לתשומת לב', tip: 'עצה', important: 'חשוב', warning: 'אזהרה', caution: 'זהירות', contents: 'תוכן העניינים',
  footnotes: 'הערות', footnote: 'הערה', backToText: 'חזרה לטקסט', linkTo: 'קישור אל', code: 'קוד', done: 'נעשה', open: 'לביצוע',
};

const AR: Words = {
  references: 'المراجع',
  figure: 'الشكل', table: 'الجدول', equation: 'المعادلة', proof: 'البرهان', theorem: 'مبرهنة', lemma: 'تمهيدية',
  proposition: 'قضية', corollary: 'نتيجة', definition: 'تعريف', remark: 'ملاحظة', example: 'مثال', conjecture: 'حدسية',
  exercise: 'تمرين', note: 'ملاحظة', tip: 'نصيحة', important: 'مهم', warning: 'تحذير', caution: 'تنبيه',
  contents: 'المحتويات', footnotes: 'الحواشي', footnote: 'حاشية', backToText: 'العودة إلى النص', linkTo: 'رابط إلى',
  code: 'شيفرة', done: 'تم', open: 'قيد الإنجاز',
};

const ZH: Words = {
  references: '参考文献',
  figure: '图', table: '表', equation: '式', proof: '证明', theorem: '定理', lemma: '引理', proposition: '命题', corollary: '推论',
  definition: '定义', remark: '注', example: '例', conjecture: '猜想', exercise: '习题', note: '说明', tip: '提示', important: '重要',
  warning: '警告', caution: '注意', contents: '目录', footnotes: '注释', footnote: '注释', backToText: '返回正文', linkTo: '链接到',
  code: '代码', done: '已完成', open: '待办',
};

const ZH_HANT: Words = {
  references: '參考文獻',
  figure: '圖', table: '表', equation: '式', proof: '證明', theorem: '定理', lemma: '引理', proposition: '命題', corollary: '推論',
  definition: '定義', remark: '註', example: '例', conjecture: '猜想', exercise: '習題', note: '說明', tip: '提示', important: '重要',
  warning: '警告', caution: '注意', contents: '目錄', footnotes: '註釋', footnote: '註', backToText: '回到正文', linkTo: '連結至',
  code: '程式碼', done: '已完成', open: '待辦',
};

const JA: Words = {
  references: '参考文献',
  figure: '図', table: '表', equation: '式', proof: '証明', theorem: '定理', lemma: '補題', proposition: '命題', corollary: '系',
  definition: '定義', remark: '注意', example: '例', conjecture: '予想', exercise: '演習', note: 'メモ', tip: 'ヒント', important: '重要',
  warning: '警告', caution: '注意', contents: '目次', footnotes: '注', footnote: '注', backToText: '本文へ戻る', linkTo: 'リンク:',
  code: 'コード', done: '済', open: '未',
};

const KO: Words = {
  references: '참고 문헌',
  figure: '그림', table: '표', equation: '식', proof: '증명', theorem: '정리', lemma: '보조정리', proposition: '명제', corollary: '따름정리',
  definition: '정의', remark: '참고', example: '예', conjecture: '추측', exercise: '연습 문제', note: '메모', tip: '도움말', important: '중요',
  warning: '경고', caution: '주의', contents: '차례', footnotes: '주', footnote: '주', backToText: '본문으로 돌아가기', linkTo: '링크:',
  code: '코드', done: '완료', open: '할 일',
};

const BY_LANGUAGE: Record<string, Words> = {
  en: EN, fr: FR, de: DE, es: ES, it: IT, pt: PT, nl: NL, sv: SV, pl: PL, ru: RU, tr: TR, he: HE, ar: AR, zh: ZH, 'zh-hant': ZH_HANT, ja: JA, ko: KO,
};

/** Words for a BCP 47 tag; the region is ignored. */
export function words(lang: string): Words {
  return BY_LANGUAGE[tableOf(lang)] ?? EN;
}
