/**
 * Typst in two forms of the same version: an add-on for this kind of machine where npm could install one, WebAssembly
 * everywhere else. https://github.com/Myriad-Dreamin/typst.ts
 */
export interface Job {
  /** Typst source of the document; it reads `/cv.json`. */
  template: string;
  data: string;
  fonts: readonly Buffer[];
  /** Seconds since 1970, for the dates in the file. */
  time: number;
}

export interface Typeset {
  pdf: Uint8Array;
  pages: number;
  /** What keeps the file from being PDF/UA, in Typst's words; undefined where it is. */
  notAccessible?: string;
}

export type EngineName = 'native' | 'wasm';

export interface Engine {
  name: EngineName;
  /** Throws TypesettingError where the document cannot be made. */
  typeset(job: Job): Promise<Typeset>;
  /** Whether a formula in Typst's notation can be set. */
  accepts(formula: string, fonts: readonly Buffer[]): Promise<boolean>;
}

/** A document that Typst refuses; `message` is in Typst's own words. */
export class TypesettingError extends Error {}

/** The document that tries one formula. */
export function probe(formula: string): string {
  return `#eval(${JSON.stringify(formula)}, mode: "math")`;
}

const engines = new Map<EngineName, Promise<Engine | undefined>>();

/** The named engine, or the first that can be loaded; undefined where neither is installed. */
export async function findEngine(name: EngineName | undefined = engineFromEnvironment()): Promise<Engine | undefined> {
  if (name) return load(name);
  return (await load('native')) ?? load('wasm');
}

/** OFFPRINT_TYPST=wasm asks for the engine that runs everywhere, to see what others will see. */
export function engineFromEnvironment(): EngineName | undefined {
  const wanted = process.env['OFFPRINT_TYPST'];
  return wanted === 'wasm' || wanted === 'native' ? wanted : undefined;
}

function load(name: EngineName): Promise<Engine | undefined> {
  let engine = engines.get(name);
  if (!engine) engines.set(name, (engine = LOADERS[name]().catch(() => undefined)));
  return engine;
}

const LOADERS: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  native: async () => (await import('./native.ts')).nativeEngine(),
  wasm: async () => (await import('./wasm.ts')).wasmEngine(),
};
