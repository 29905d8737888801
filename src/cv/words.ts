/** Words that only a CV needs, by language. */
import type { Season } from './when.ts';
import { MORE_WORDS } from './word-tables.ts';

export interface CvWords {
  /** Title of the document. */
  cv: string;
  page: string;
  seasons: Readonly<Record<Season, string>>;
  /** Degree and subject: "PhD in mathematics". */
  inSubject: string;
  /** "advised by" and the like are the user's own words; these stand for well-known ids of sections. */
  sections: Readonly<Record<string, string>>;
  /** Usual names of variants. */
  variants: Readonly<Record<string, string>>;
}

const en: CvWords = {
  cv: 'Curriculum vitae',
  page: 'page {n} of {total}',
  seasons: { spring: 'Spring', summer: 'Summer', autumn: 'Autumn', winter: 'Winter' },
  inSubject: '{degree} in {area}',
  variants: { full: 'Full', short: 'Short' },
  sections: { supervision: 'Supervision', people: 'Supervision', open_source_software: 'Open-source software' },
};

const fr: CvWords = {
  cv: 'Curriculum vitæ',
  page: 'page {n} sur {total}',
  seasons: { spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' },
  inSubject: '{degree} en {area}',
  variants: { full: 'Complet', short: 'Court' },
  sections: {
    summary: 'Présentation', about: 'Présentation', profile: 'Profil', education: 'Formation', experience: 'Expérience',
    research_experience: 'Expérience de recherche', employment: 'Postes',
    appointments: 'Postes', publications: 'Publications', selected_publications: 'Publications choisies', papers: 'Publications',
    talks: 'Exposés', invited_talks: 'Exposés invités', teaching: 'Enseignement', supervision: 'Encadrement', people: 'Encadrement',
    awards: 'Prix et distinctions', grants: 'Financements',
    grants_and_awards: 'Financements et prix', service: 'Responsabilités collectives',
    community_service: 'Responsabilités collectives', software: 'Logiciels', open_source_software: 'Logiciels libres',
    projects: 'Projets', press: 'Presse', news: 'Actualités', posts: 'Billets', languages: 'Langues', skills: 'Compétences',
    coding_languages: 'Langages de programmation', interests: 'Centres d’intérêt',
    references: 'Références', outreach: 'Diffusion des savoirs',
  },
};

const de: CvWords = {
  cv: 'Lebenslauf',
  page: 'Seite {n} von {total}',
  seasons: { spring: 'Frühling', summer: 'Sommer', autumn: 'Herbst', winter: 'Winter' },
  inSubject: '{degree}, {area}',
  variants: { full: 'Vollständig', short: 'Kurz' },
  sections: {
    summary: 'Zur Person', about: 'Zur Person', profile: 'Profil', education: 'Ausbildung', experience: 'Berufserfahrung',
    research_experience: 'Forschungserfahrung', employment: 'Anstellungen',
    appointments: 'Anstellungen', publications: 'Veröffentlichungen', selected_publications: 'Ausgewählte Veröffentlichungen',
    papers: 'Veröffentlichungen', talks: 'Vorträge', invited_talks: 'Eingeladene Vorträge', teaching: 'Lehre', supervision: 'Betreuung',
    people: 'Betreuung', awards: 'Preise', grants: 'Drittmittel',
    grants_and_awards: 'Drittmittel und Preise', service: 'Gremien und Gutachten',
    community_service: 'Gremien und Gutachten', software: 'Software', open_source_software: 'Freie Software', projects: 'Projekte',
    press: 'Presse', news: 'Neuigkeiten', posts: 'Beiträge', languages: 'Sprachen', skills: 'Kenntnisse',
    coding_languages: 'Programmiersprachen', interests: 'Interessen', references: 'Referenzen', outreach: 'Wissenschaftskommunikation',
  },
};

/** For languages without a table: what says no word of English where a sign will do. */
const other: CvWords = { ...en, page: '{n} / {total}', inSubject: '{degree}, {area}' };

const TABLES: Readonly<Record<string, CvWords>> = { en, fr, de, ...MORE_WORDS };

/** The words for a language tag, by its primary subtag. */
export function cvWords(lang: string): CvWords {
  return TABLES[lang.toLowerCase().split('-', 1)[0]!] ?? other;
}
