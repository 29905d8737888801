/**
 * Typst as WebAssembly: slower and without PDF/UA's own checks, but it runs wherever Node does. It works in a thread of its
 * own, so that the server answers while a PDF is made.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import type { Engine, Job, Typeset } from './engine.ts';
import { probe, TypesettingError } from './engine.ts';

/** As much as typst.ts tells of a mistake: https://myriad-dreamin.github.io/typst.ts/ */
const DIAGNOSTICS_UNIX = 2;

let received: readonly Buffer[] = [];

/** Tells the thread that was started for this from any other that loads this file. */
const ROLE = 'offprint-typst';

type Request = { id: number; job: Job } | { id: number; formula: string; fonts: readonly Buffer[] };
type Answer = { id: number; value: unknown } | { id: number; refused: string };

/** The engine, in a thread where this file, compiled by itself, can be loaded by one. Throws where the package is not installed. */
export async function wasmEngine(): Promise<Engine> {
  // Sources that are still TypeScript cannot be loaded by a bare thread.
  if (import.meta.url.endsWith('.ts')) return engineHere();
  createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  const worker = new Worker(new URL('./wasm.cjs', import.meta.url), { workerData: ROLE });
  worker.unref();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('refused' in answer) asked?.reject(new TypesettingError(answer.refused));
    else asked?.resolve(answer.value);
  });
  worker.on('error', (error) => {
    for (const asked of waiting.values()) asked.reject(new TypesettingError(String(error)));
    waiting.clear();
  });
  let last = 0;
  const ask = <T>(request: { job: Job } | { formula: string; fonts: readonly Buffer[] }): Promise<T> => new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
    worker.ref();
    worker.postMessage({ id, ...request });
  });
  return {
    name: 'wasm',
    typeset: (job) => ask<Typeset>({ job }),
    accepts: (formula, fonts) => ask<boolean>({ formula, fonts }),
  };
}

if (!isMainThread && workerData === ROLE) {
  const engine = engineHere();
  parentPort!.on('message', (request: Request) => {
    void (async () => {
      try {
        const one = await engine;
        const value = 'job' in request
          ? await one.typeset({ ...request.job, fonts: buffers(request.job.fonts) })
          : await one.accepts(request.formula, buffers(request.fonts));
        parentPort!.postMessage({ id: request.id, value });
      } catch (error) {
        parentPort!.postMessage({ id: request.id, refused: error instanceof Error ? error.message : String(error) });
      }
    })();
  });
}

/** Bytes that came from another thread, the same objects as long as they are the same files. */
function buffers(fonts: readonly Uint8Array[]): readonly Buffer[] {
  const same = received.length === fonts.length && fonts.every((font, index) => font.length === received[index]!.length);
  if (!same) received = fonts.map((font) => Buffer.from(font));
  return received;
}

async function engineHere(): Promise<Engine> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler');
  const require = createRequire(import.meta.url);
  await typst.default({ module_or_path: readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) });
  let compiler: TypstCompiler | undefined;
  let loaded: readonly Buffer[] = [];
  const withFonts = async (fonts: readonly Buffer[]): Promise<TypstCompiler> => {
    const same = fonts.length === loaded.length && fonts.every((font, index) => font === loaded[index]);
    if (!compiler || !same) {
      compiler?.free();
      const builder = new typst.TypstCompilerBuilder();
      // No files, no network, no fonts of the machine.
      await builder.set_dummy_access_model();
      for (const font of fonts) await builder.add_raw_font(font);
      compiler = await builder.build();
    }
    loaded = fonts;
    return compiler;
  };
  const compile = async (template: string, data: string, fonts: readonly Buffer[]): Promise<{ pdf?: Uint8Array; message: string }> => {
    const one = await withFonts(fonts);
    one.reset_shadow();
    one.map_shadow('/cv.json', Buffer.from(data));
    one.add_source('/cv.typ', template);
    try {
      const { result, diagnostics } = one.compile('/cv.typ', undefined, 'pdf', DIAGNOSTICS_UNIX) as { result?: Uint8Array; diagnostics?: string[] };
      return { ...(result && { pdf: result }), message: (diagnostics ?? []).join('; ') };
    } catch (error) {
      return { message: String(error) };
    }
  };

  return {
    name: 'wasm',
    async typeset({ template, data, fonts }: Job) {
      const { pdf, message } = await compile(template, data, fonts);
      if (!pdf) throw new TypesettingError(message);
      return { pdf, pages: pageCount(pdf) };
    },
    async accepts(formula, fonts) {
      return (await compile(probe(formula), '{}', fonts)).pdf !== undefined;
    },
  };
}

/** From the root of the tree of pages, which Typst writes in the clear. */
function pageCount(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g)].map((match) => Number(match[1]));
  return Math.max(1, ...counts);
}
