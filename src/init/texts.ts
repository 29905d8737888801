/** What the skeleton of a site says, in a few languages. */

export interface Texts {
  site: string;
  about: string;
  home: string;
  begin: string;
  interests: string;
  questions: string;
  publications: readonly [title: string, description: string];
  cv: readonly [title: string, description: string];
}

/** `{name}` and `{where}` (name and affiliation) are filled in. */
const TEXTS: Readonly<Record<string, Texts>> = {
  en: {
    site: 'Homepage of {name}: research, papers, talks and teaching.',
    about: 'About',
    home: '{where}: research, papers, talks and teaching.',
    begin: 'Tell here, in a few lines, what you work on and with whom. The page is written in Markdown: content/index.md.',
    interests: 'Research interests',
    questions: 'What questions are you after?',
    publications: ['Publications', 'Papers by {name}, with abstracts, links and BibTeX.'],
    cv: ['Curriculum vitae', 'Curriculum vitae of {name}: education, positions, papers, talks and teaching.'],
  },
  fr: {
    site: '{name} : recherche, publications, exposés et enseignement.',
    about: 'À propos',
    home: '{where} : recherche, publications, exposés et enseignement.',
    begin: 'Dites ici, en quelques lignes, sur quoi vous travaillez et avec qui. La page s’écrit en Markdown : content/index.md.',
    interests: 'Thèmes de recherche',
    questions: 'Quelles questions vous posez-vous ?',
    publications: ['Publications', '{name} : publications, avec résumés, liens et BibTeX.'],
    cv: ['Curriculum vitæ', '{name} : formation, postes, publications, exposés et enseignement.'],
  },
  de: {
    site: 'Seite von {name}: Forschung, Veröffentlichungen, Vorträge und Lehre.',
    about: 'Zur Person',
    home: '{where}: Forschung, Veröffentlichungen, Vorträge und Lehre.',
    begin: 'Hier steht in ein paar Zeilen, woran Sie mit wem arbeiten. Geschrieben wird die Seite in Markdown: content/index.md.',
    interests: 'Forschungsinteressen',
    questions: 'Welchen Fragen gehen Sie nach?',
    publications: ['Veröffentlichungen', 'Veröffentlichungen von {name}, mit Zusammenfassungen, Links und BibTeX.'],
    cv: ['Lebenslauf', 'Lebenslauf von {name}: Ausbildung, Stellen, Veröffentlichungen, Vorträge und Lehre.'],
  },
};

/** The texts of a language, whatever its region; English where there are none. */
export function textsFor(language = 'en'): Texts {
  return TEXTS[language.toLowerCase().split('-', 1)[0]!] ?? TEXTS['en']!;
}
