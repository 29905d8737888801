/** The site of tests/sites/cv as its model, with changes to its files where a test asks for them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createCitations } from '../../src/bibliography/citations/index.ts';
import { buildCv } from '../../src/cv/build.ts';
import type { CvModel } from '../../src/cv/model.ts';
import { typeset, type MadePdf } from '../../src/cv/pdf/typeset.ts';
import type { EngineName } from '../../src/cv/pdf/engine.ts';
import { Problems } from '../../src/problems.ts';
import { loadSite } from '../../src/site/load.ts';
import { SiteMemory } from '../../src/site/cache/memory.ts';
import type { Site } from '../../src/site/site.ts';
import { temporaryProject, type Project, type SiteName } from '../support/project.ts';

const NOTHING = { html: '', headings: [], links: [], words: 0, needs: new Set<never>(), excerpt: '' };

const made: Project[] = [];
afterAll(() => made.forEach((project) => project.remove()));

/** A project that goes away with the last test of its file. */
export function cvProject(site: SiteName = 'cv'): Project {
  const project = temporaryProject(site);
  made.push(project);
  return project;
}

export function siteOf(project: Project, { lastChange = '2024-11-05' } = {}): Site {
  const site = loadSite({ root: project.root, prefix: '/', drafts: false, memory: new SiteMemory(project.root), render: () => NOTHING });
  return { ...site, lastChange };
}

export function modelOf(site: Site, variant = 'full'): { model: CvModel; problems: Problems } {
  const problems = new Problems();
  const citations = createCitations({ problems, stylesDir: join(site.root, 'data/styles') });
  return { model: buildCv(site, variant, problems, citations.reference), problems };
}

/** The PDF of a variant, made anew. */
export async function pdfOf(site: Site, variant = 'full', engine?: EngineName): Promise<MadePdf> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'offprint-cv-cache-'));
  try {
    const made = await typeset(modelOf(site, variant).model, site, { cacheDir, layouts: ['content/_layouts', 'layouts'], ...(engine && { engine }) });
    if (!made) throw new Error('No engine is installed.');
    return made;
  } finally {
    rmSync(cacheDir, { recursive: true, force: true });
  }
}
