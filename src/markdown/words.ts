/**
 * The few words that Markdown itself prints, by language. Researchers' pages come in many: a language without a row
 * gets English.
 */

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

const BY_LANGUAGE: Record<string, Words> = { en: EN, fr: FR, de: DE, es: ES, it: IT, pt: PT, nl: NL };

/** Words for a BCP 47 tag; the region is ignored. */
export function words(lang: string): Words {
  return BY_LANGUAGE[lang.toLowerCase().split('-')[0]!] ?? EN;
}
