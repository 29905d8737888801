/** A research project as a page: who pays, who takes part, what is to be reached, whom it looks for. */
import type { Page } from '../../content/page.ts';
import { companionText } from '../../people/companions.ts';
import type { Member, Opening, ProjectFrontMatter, WorkPackage } from '../../schema/pages/project.ts';
import { enumerated, fill, type Words } from '../../l10n/index.ts';
import { dateView, hasBegun, rangeText } from '../dates.ts';
import { labelsOf } from './lists.ts';
import type { LabelView } from '../papers/publications.ts';
import type { Context } from '../services.ts';

interface NameView {
  name: string;
  url?: string;
  /** Facts behind the name, joined by commas. */
  facts?: string;
}

interface OpeningView {
  title: string;
  url?: string;
  facts: string;
  descriptionHtml?: string;
}

interface WorkPackageView {
  title: string;
  theme?: string;
  descriptionHtml?: string;
  people: NameView[];
  openings: OpeningView[];
  outcomes: string[];
}

interface ProjectView {
  /** Short name, and how far it is. */
  facts: string[];
  period?: string;
  role?: string;
  aimHtml?: string;
  funders: NameView[];
  partners: NameView[];
  people: NameView[];
  themes: { title: string; descriptionHtml?: string; objectives: string[] }[];
  workPackages: WorkPackageView[];
  openings: OpeningView[];
  outcomes: string[];
  dissemination: string[];
  labels: LabelView[];
}

/** The view of a page of content/projects/. */
export function projectView(page: Page, context: Context): ProjectView {
  const data = page.data as unknown as Partial<ProjectFrontMatter>;
  const { lang, services, site } = context;
  const inline = (text: string): string => services.inline(text, lang);
  const period = rangeText(data.start, data.end ?? (data.start && hasBegun(data.start, site.today) ? 'present' : undefined), lang);
  return {
    facts: [data.acronym, data.status].filter((fact) => fact !== undefined),
    ...(period && { period }),
    ...(data.role && { role: data.role }),
    ...(data.aim && { aimHtml: inline(data.aim) }),
    funders: (data.funder ?? []).map(({ name, url, programme, grant, amount }) => nameView(name, url, [programme, grant, amount], context.words)),
    partners: (data.partners ?? []).map(({ name, url, place, role, people }) =>
      nameView(name, url, [place, role, companionText(people, site, lang)], context.words)),
    people: (data.people ?? []).map((member) => memberView(member, context)),
    themes: (data.themes ?? []).map(({ title, description, objectives }) => ({
      title,
      ...(description && { descriptionHtml: inline(description) }),
      objectives: (objectives ?? []).map(inline),
    })),
    workPackages: (data.work_packages ?? []).map((one) => workPackageView(one, context)),
    openings: (data.openings ?? []).map((one) => openingView(one, context)),
    outcomes: (data.outcomes ?? []).map(inline),
    dissemination: (data.dissemination ?? []).map(inline),
    labels: labelsOf(page, lang),
  };
}

function workPackageView(one: WorkPackage, context: Context): WorkPackageView {
  const inline = (text: string): string => context.services.inline(text, context.lang);
  return {
    title: one.title,
    ...(one.theme && { theme: one.theme }),
    ...(one.description && { descriptionHtml: inline(one.description) }),
    people: one.people.map((member) => memberView(member, context)),
    openings: one.openings.map((opening) => openingView(opening, context)),
    outcomes: one.outcomes.map(inline),
  };
}

/** People are named by their id in people.yaml, or by name. */
function memberView(member: Member, { site, lang, words }: Context): NameView {
  const person = site.people.find(({ id, name }) => id === member.name || name === member.name);
  const companions = companionText(member.with, site, lang);
  return nameView(person?.name ?? member.name, person?.homepage, [member.role, member.place, member.when, member.topic, companions], words);
}

function openingView(opening: Opening, { lang, words, services }: Context): OpeningView {
  const starts = dateView(opening.starts, lang)?.text;
  const deadline = dateView(opening.deadline, lang)?.text;
  return {
    title: opening.title,
    ...(opening.url && { url: opening.url }),
    facts: enumerated([
      opening.place,
      starts && fill(words.starts, { date: starts }),
      deadline && fill(words.deadline, { date: deadline }),
      opening.status === 'open' ? undefined : (words.openingStatus[opening.status] ?? opening.status),
    ], words),
    ...(opening.description && { descriptionHtml: services.inline(opening.description, lang) }),
  };
}

function nameView(name: string, url: string | undefined, facts: readonly (string | undefined)[], words: Words): NameView {
  const known = enumerated(facts, words);
  return { name, ...(url && { url }), ...(known && { facts: known }) };
}
