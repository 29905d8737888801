/** Makes the PDF of a CV, or takes it from the cache where nothing it depends on has changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../site/site.ts';
import { writeWhole } from '../../whole-file.ts';
import type { CvModel } from '../model.ts';
import { pdfData } from './data.ts';
import { engineFromEnvironment, findEngine, TypesettingError, type Engine, type EngineName } from './engine.ts';
import { fontsAt, fontStamp } from './fonts.ts';
import { formulasIn } from './nodes.ts';

/** What was found while a PDF was made; the same inputs find the same. */
export interface Findings {
  pages: number;
  engine: EngineName;
  /** Characters that no typeface has. */
  missing: string[];
  /** Languages of texts with Chinese characters among them, by character. */
  languages: [character: string, lang: string][];
  /** Formulas printed as their source, with the reason. */
  formulas: [tex: string, reason: string][];
  /** Typst's reason why the file is not PDF/UA. */
  notAccessible?: string;
}

export interface MadePdf extends Findings {
  pdf: Uint8Array;
}

export interface TypesetOptions {
  /** Absolute; where finished files are kept. */
  cacheDir: string;
  /** Folders that may hold the template `cv.typ`, from the project's root, the user's own first. */
  layouts: readonly string[];
  /** The best that is installed if left out; with `none` only what was made before is found. */
  engine?: EngineName | 'none';
}

/** Counts for the name of what is kept: raise it when the code here changes what is printed or found from the same data. */
const VERSION = 2;
/** So many finished files are kept; those used last. */
const KEPT = 60;

/**
 * The PDF, or undefined where no engine is installed.
 *
 * @throws TypesettingError where Typst refuses the document: a mistake in a template of the user's own, or one of ours
 */
export async function typeset(model: CvModel, site: Site, options: TypesetOptions): Promise<MadePdf | undefined> {
  const inputs = inputsOf(model, site, options);
  const known = kept(options.cacheDir, inputs.name);
  if (known) return known;
  const { fonts, template, name } = inputs;
  let { data } = inputs;
  const engine = options.engine === 'none' ? undefined : await findEngine(options.engine);
  if (!engine) return undefined;
  const files = fonts.map(({ bytes }) => bytes);
  const time = model.updated ? Date.parse(model.updated) / 1000 : 0;
  const make = () => engine.typeset({ template, data: data.json, fonts: files, time });
  let made;
  try {
    made = await make();
  } catch (error) {
    if (!(error instanceof TypesettingError)) throw error;
    const refused = await refusedFormulas(data.json, engine, files);
    if (refused.size === 0) throw error;
    data = pdfData(model, site, fonts, refused);
    made = await make();
  }
  const { pdf, pages, notAccessible } = made;
  const findings: Findings = {
    pages,
    engine: engine.name,
    missing: [...data.missing],
    languages: [...data.languages],
    formulas: [...data.formulas],
    ...(notAccessible !== undefined && { notAccessible }),
  };
  keep(options.cacheDir, name, pdf, findings);
  return { pdf, ...findings };
}

/** The PDF if it was made before from the same inputs. */
export function fromCache(model: CvModel, site: Site, options: TypesetOptions): MadePdf | undefined {
  return kept(options.cacheDir, inputsOf(model, site, options).name);
}

/** Everything that decides what the file will be, and a name for all of it. */
function inputsOf(model: CvModel, site: Site, options: TypesetOptions) {
  const fonts = fontsAt(site.root);
  const template = readTemplate(site.root, options.layouts);
  const data = pdfData(model, site, fonts);
  const name = createHash('sha256')
    .update(JSON.stringify([VERSION, options.engine ?? engineFromEnvironment(), template, data.json, fontStamp(site.root)]))
    .digest('hex')
    .slice(0, 32);
  return { fonts, template, data, name };
}

/** Typst names a place in the template; which formula it stumbled over is found by trying each alone. */
async function refusedFormulas(json: string, engine: Engine, fonts: readonly Buffer[]): Promise<Set<string>> {
  const refused = new Set<string>();
  for (const formula of formulasIn(JSON.parse(json))) if (!(await engine.accepts(formula, fonts))) refused.add(formula);
  return refused;
}

function readTemplate(root: string, folders: readonly string[]): string {
  for (const folder of folders) {
    try {
      return readFileSync(join(root, folder, 'cv.typ'), 'utf8');
    } catch {
      continue;
    }
  }
  throw new TypesettingError('the template layouts/cv.typ is missing');
}

function kept(dir: string, name: string): MadePdf | undefined {
  try {
    const findings = JSON.parse(readFileSync(join(dir, `${name}.json`), 'utf8')) as Findings;
    return { pdf: readFileSync(join(dir, `${name}.pdf`)), ...findings };
  } catch {
    return undefined;
  }
}

function keep(dir: string, name: string, pdf: Uint8Array, findings: Findings): void {
  // The findings come last: where they are, the file beside them is whole.
  writeWhole(join(dir, `${name}.pdf`), pdf);
  writeWhole(join(dir, `${name}.json`), JSON.stringify(findings));
  const old = readdirSync(dir)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, time: statSync(join(dir, file)).mtimeMs }))
    .sort((a, b) => b.time - a.time)
    .slice(KEPT);
  for (const { file } of old) for (const ending of ['.json', '.pdf']) rmSync(join(dir, file.replace(/\.json$/, ending)), { force: true });
}
