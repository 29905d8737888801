/**
 * The CVs of a site as files: a page for every variant, and its PDF. In a build the PDFs are made first, so that a page
 * knows whether it has one; while someone writes they come after the pages, which must not wait for them.
 */
import { addOnFor } from './pdf/native.ts';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, normalize } from 'node:path';
import { pageWithoutFile } from '../content/content-page.ts';
import type { Page } from '../content/page.ts';
import type { Problems } from '../problems.ts';
import { isThere } from '../site/files.ts';
import { guarded } from '../site/edition/guard.ts';
import { madeOutput, type Made, type Output } from '../site/output/outputs.ts';
import type { Site } from '../site/site.ts';
import { spellings } from '../text/file-names.ts';
import { variantTitle } from '../view/cv.ts';
import { buildCv } from './build.ts';
import { checkMainVariant } from './check.ts';
import type { CvModel } from './model.ts';
import { lackingLetters } from './pdf/lacking.ts';
import { fromCache, typeset, type MadePdf, type TypesetOptions } from './pdf/typeset.ts';
import { TypesettingError, type EngineName } from './pdf/engine.ts';
import type { Cite } from './reference.ts';
import { reportFindings, reportNameless } from './report.ts';
import { translationsOf, variantsOf, type Variant } from './variants.ts';

interface PressOptions {
  /** Whether PDFs that are not in the cache are made before anything is printed. */
  atOnce: boolean;
  /** Folders of layouts, from the project's root, the user's own first. */
  layouts: readonly string[];
  problems: Problems;
  /** Formats papers in a citation style. */
  cite?: Cite;
  /** A particular engine, or none at all; the best that is installed if left out. */
  engine?: EngineName | 'none';
}

/** Where finished PDFs are kept. */
const CACHE = '.cache/cv';

export class CvPress {
  readonly #site: Site;
  readonly #options: PressOptions;
  readonly #variants: readonly Variant[];
  readonly #models = new Map<string, CvModel>();
  readonly #made = new Map<string, MadePdf>();
  /** Variants whose PDF is still to be made. */
  #waiting: Variant[] = [];
  #engine = true;

  constructor(site: Site, options: PressOptions) {
    this.#site = site;
    this.#options = options;
    this.#variants = variantsOf(site);
  }

  /** Makes all PDFs in a build; while someone writes, only lists them, or takes those of the cache where none can be made. */
  async prepare(): Promise<void> {
    const { atOnce, engine } = this.#options;
    const prepare = async (variant: Variant): Promise<void> => {
      if (variant.ownPdf !== undefined) this.#checkOwn(variant);
      else if (this.#isLacking(variant)) return;
      else if (!atOnce && engine !== 'none' && engineInstalled()) this.#waiting.push(variant);
      else await this.#make(variant, atOnce);
    };
    checkMainVariant(this.#site, this.#options.problems);
    for (const variant of this.#variants) {
      await guarded({ what: `the CV “${variant.name}”`, file: 'data/cv.yaml' }, this.#options.problems, undefined, () => prepare(variant));
    }
    if (!this.#engine) this.#reportNoEngine();
  }

  /** The model of a variant, made when it is first asked for. */
  model(name: string): CvModel {
    let model = this.#models.get(name);
    if (!model) this.#models.set(name, (model = buildCv(this.#site, name, this.#options.problems, this.#options.cite)));
    return model;
  }

  /** Where the PDF of a variant is, without prefix; undefined where there is none. */
  pdfUrl(name: string): string | undefined {
    const variant = this.#variants.find((one) => one.name === name);
    if (!variant || this.#site.sections.cv.index?.data['pdf'] === false) return undefined;
    if (variant.ownPdf !== undefined) return this.#ownFile(variant) && variant.pdfUrl;
    return this.#made.has(name) || (this.#engine && this.#waiting.includes(variant)) ? variant.pdfUrl : undefined;
  }

  /** Where the PDFs are, variant by variant; empty for one that has none. */
  pdfUrls(): string[] {
    return this.#variants.map(({ name }) => this.pdfUrl(name) ?? '');
  }

  /** The page at an address in every language it has, itself included; empty where there is one language only. */
  translations(url: string): { url: string; lang: string }[] {
    const variant = this.#variants.find((one) => one.url === url);
    return variant ? translationsOf(variant, this.#variants).map((one) => ({ url: one.url, lang: one.lang })) : [];
  }

  /** Pages of the variants that have no file of the user's, and every PDF there is. */
  outputs(print: (page: Page) => Made): Output[] {
    const pages = this.#variants.filter(({ url }) => url !== '/cv/').map((variant): Output => {
      const page = this.#page(variant);
      return { url: variant.url, what: `the CV “${variant.name}”`, file: 'data/cv.yaml', page: true, ...madeOutput(() => print(page)) };
    });
    const pdfs = this.#variants.flatMap((variant): Output[] => {
      const row = { url: variant.pdfUrl, what: 'the CV as PDF', file: 'data/cv.yaml' };
      const own = this.#ownFile(variant);
      if (own !== undefined) return [{ ...row, contents: () => readFileSync(own) }];
      const made = this.#made.get(variant.name);
      if (made) return [{ ...row, contents: () => made.pdf }];
      return this.#engine && this.#waiting.includes(variant) ? [{ ...row, late: true, contents: () => this.#late(variant) }] : [];
    });
    return [...pages, ...pdfs];
  }

  #page({ name, url, lang }: Variant): Page {
    const variant = this.#variants.find((one) => one.name === name)!;
    return pageWithoutFile({ section: 'cv', url, title: variantTitle(variant, this.#site), lang, isIndex: true, data: { variant: name } });
  }

  async #late(variant: Variant): Promise<Uint8Array> {
    await this.#make(variant, true);
    return this.#made.get(variant.name)?.pdf ?? new Uint8Array();
  }

  /** A page without a PDF is better than a PDF of empty boxes. */
  #isLacking({ name }: Variant): boolean {
    const model = this.model(name);
    const lacking = lackingLetters(model.name, this.#site.root, model.design);
    if (lacking.length > 0) reportNameless(lacking, model.lang, this.#site, this.#options.problems);
    return lacking.length > 0;
  }

  /** Makes a PDF, or takes it from the cache; where neither can be had, there is no engine. */
  async #make(variant: Variant, now: boolean): Promise<void> {
    const model = this.model(variant.name);
    const { layouts, engine, problems } = this.#options;
    const options: TypesetOptions = { cacheDir: join(this.#site.root, CACHE), layouts, ...(engine && { engine }) };
    try {
      const made = now ? await typeset(model, this.#site, options) : fromCache(model, this.#site, options);
      if (made) {
        this.#made.set(variant.name, made);
        reportFindings(made, model, this.#site, problems);
      } else this.#engine = false;
    } catch (error) {
      if (!(error instanceof TypesettingError)) throw error;
      problems.error('cv-pdf', `The PDF of the CV “${variant.name}” cannot be made: ${error.message}.`, {
        file: 'data/cv.yaml',
        subject: variant.name,
        cure: 'If you have a template of your own, mend content/_layouts/cv.typ; if not, please report this, for it should not happen.',
      });
    }
  }

  #checkOwn(variant: Variant): void {
    if (this.#ownFile(variant) !== undefined) return;
    this.#options.problems.error('missing-file', `The PDF “${variant.ownPdf}” of the CV is not there.`, {
      file: 'data/cv.yaml',
      ...this.#site.cvPlace?.(variant.settings.pdf === undefined ? ['pdf'] : ['variants', variant.name, 'pdf'], 'value'),
      subject: 'pdf',
      cure: 'Put it into assets/files/, or take the line out: then a PDF is made from this file.',
    });
  }

  /** Absolute path of the user's own PDF; never outside assets/. */
  #ownFile({ ownPdf }: Variant): string | undefined {
    if (ownPdf === undefined) return undefined;
    const name = normalize(ownPdf.replace(/^\/+/, '')).split('\\').join('/');
    if (name.startsWith('..') || !/\.pdf$/i.test(name)) return undefined;
    return [`assets/files/${name.replace(/^(?:assets\/)?files\//, '')}`, name.startsWith('assets/') ? name : '']
      .filter((path) => path !== '')
      .flatMap((path) => spellings(path))
      .filter(({ path }) => isThere(this.#site.root, path))
      .map(({ path }) => join(this.#site.root, path))[0];
  }

  #reportNoEngine(): void {
    this.#options.problems.notice('cv-no-engine', 'No PDF of the CV is made: Typst is not installed.', {
      file: 'data/cv.yaml',
      cure: 'Run `npm install --include=optional`. Until then the CV is a page only, and no link promises a PDF.',
    });
  }
}

/** A look that loads nothing. */
function engineInstalled(): boolean {
  const require = createRequire(import.meta.url);
  return ['@myriaddreamin/typst-ts-web-compiler/wasm', addOnFor()].some((name) => {
    if (name === undefined) return false;
    try {
      return existsSync(require.resolve(name));
    } catch {
      return false;
    }
  });
}
