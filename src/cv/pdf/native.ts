/** Typst as a native add-on: a tenth of a second a document, and PDF/UA. */
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../../whole-file.ts';
import type { Engine, Job } from './engine.ts';
import { probe, TypesettingError } from './engine.ts';

type Diagnostic = { message?: string } | string;

/** The part of the add-on that we call; see index-napi.d.ts of @myriaddreamin/typst-ts-node-compiler. */
interface AddOn {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): Compiler;
  };
}

interface Compiler {
  resetShadow(): void;
  mapShadow(path: string, contents: Buffer): void;
  addSource(path: string, source: string): void;
  compile(what: { mainFilePath: string } | { mainFileContent: string }): {
    readonly result: { readonly numOfPages: number } | null;
    hasError(): boolean;
    takeError(): object | null;
  };
  fetchDiagnostics(error: object): unknown[];
  pdf(document: object, options: { creationTimestamp: number; pdfStandard?: string }): Buffer;
  evictCache(age: number): void;
}

/**
 * Add-ons by platform and processor. They are asked for by their own names and not through the package that lists them
 * all: npm would refuse a lock file without every one of them, and package.json names those that can be locked.
 */
const ADD_ONS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64-msvc',
};

/** Name of the package with the add-on for a machine; undefined where there is none. */
export function addOnFor(platform: string = process.platform, arch: string = process.arch): string | undefined {
  const build = ADD_ONS[`${platform}-${arch}`];
  return build && `@myriaddreamin/typst-ts-node-compiler-${build}`;
}

/** The sentences of Typst's diagnostics, which come as one text for programmers. */
function reasons(text: string): string {
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) =>
    message!.replace(/^PDF\/UA-1 error: /, '').replace(/\\+(["'])/g, '$1'));
  return messages.length === 0 ? text : [...new Set(messages)].slice(0, 3).join('; ');
}

/**
 * Makes something that finds no typefaces of the machine where fontconfig is asked for them. The add-on has no switch for that
 * (https://github.com/Myriad-Dreamin/typst.ts/issues/893); to look through them takes longer than to typeset a CV, and they differ
 * from machine to machine.
 */
function without<T>(noFonts: string, make: () => T): T {
  const { FONTCONFIG_FILE: before } = process.env;
  process.env['FONTCONFIG_FILE'] = noFonts;
  try {
    return make();
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  }
}

/** Throws where npm found no add-on for this machine. */
export async function nativeEngine(): Promise<Engine> {
  const name = addOnFor();
  if (!name) throw new Error('There is no add-on for this machine.');
  const { NodeCompiler } = createRequire(import.meta.url)(name) as AddOn;
  // A folder without files of anybody's: documents can read what they are handed, and nothing else. Several people may share a machine.
  const workspace = join(tmpdir(), `offprint-typst-${process.getuid?.() ?? 'mine'}`);
  const noFonts = join(workspace, 'fonts.conf');
  writeWhole(noFonts, `<fontconfig><dir>${workspace}</dir></fontconfig>`);
  let compiler: Compiler | undefined;
  let loaded: readonly Buffer[] = [];
  const withFonts = (fonts: readonly Buffer[]) => {
    const same = fonts.length === loaded.length && fonts.every((font, index) => font === loaded[index]);
    if (!compiler || !same) compiler = without(noFonts, () => NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts] }] }));
    loaded = fonts;
    return compiler;
  };

  return {
    name: 'native',
    async typeset(job: Job) {
      const typst = withFonts(job.fonts);
      const main = join(workspace, 'cv.typ');
      typst.resetShadow();
      typst.mapShadow(join(workspace, 'cv.json'), Buffer.from(job.data));
      typst.addSource(main, job.template);
      const compiled = typst.compile({ mainFilePath: main });
      const document = compiled.result;
      if (compiled.hasError() || !document) {
        const error = compiled.takeError();
        const list = error ? (typst.fetchDiagnostics(error) as Diagnostic[]) : [];
        throw new TypesettingError(list.map((one) => (typeof one === 'string' ? one : (one.message ?? ''))).join('; '));
      }
      const pages = document.numOfPages;
      const options = { creationTimestamp: job.time };
      try {
        return { pdf: typst.pdf(document, { ...options, pdfStandard: 'ua-1' }), pages };
      } catch (error) {
        // Better a tagged PDF that misses the standard than none.
        return { pdf: typst.pdf(document, options), pages, notAccessible: reasons(String((error as Error).message)) };
      } finally {
        typst.evictCache(10);
      }
    },
    async accepts(formula, fonts) {
      return !withFonts(fonts).compile({ mainFileContent: probe(formula) }).hasError();
    },
  };
}
