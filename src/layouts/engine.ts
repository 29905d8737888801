/** What of Nunjucks its types leave out, and what compiled layouts call besides. */
import type * as nunjucks from 'nunjucks';
import type { Environment, Template } from 'nunjucks';

export interface Frame {
  topLevel: boolean;
  variables: Readonly<Record<string, unknown>>;
  parent?: Frame;
  push(isolateWrites: boolean): Frame;
}

export interface Context {
  getVariables(): object;
}

/** What compiled layouts call. */
export interface Runtime {
  contextOrFrameLookup(context: Context, frame: Frame, name: string): unknown;
  suppressValue(value: unknown, autoescape: boolean): unknown;
  /** Where variables that are read are noted: tells that some will be read in other ways. */
  unnoted?(): void;
}

type Done = (error: unknown, printed?: string) => void;

export type CompiledTemplate = Template & {
  path: string;
  compile(): void;
  rootRenderFunc(env: Environment, context: Context, frame: Frame, runtime: Runtime, done: Done): void;
  render(context: object, frame: Frame): string;
};

/** A word of a layout; places count from 0. */
interface Token {
  type: string;
  value: unknown;
  lineno: number;
  colno: number;
}

/** Reads a layout word by word: null at its end. It stands at the place of the word to come. */
interface Tokens {
  lineno: number;
  colno: number;
  nextToken(): Token | null;
}

/** What `nunjucks` exports, with what its types leave out. */
export type Nunjucks = typeof nunjucks & {
  compiler: { compile(source: string, filters: unknown[], extensions: unknown[], name: string, options: object): string };
  lexer: { lex(source: string, options: object): Tokens };
  lib: { _prettifyError(path: string, withInternals: boolean, error: unknown): Error };
  runtime: Runtime;
};

/** Prints a partial, with all that the layout around it knows. Throws what went wrong in it, with its path. */
export type Include = (env: Environment, name: string, from: string, context: Context, frame: Frame, runtime: Runtime) => string;

/** What code of `quicker` calls, by the names it has there. */
export interface Helpers {
  $include: Include;
  /** Prints the layout that one extends. */
  $extend(layout: CompiledTemplate, env: Environment, context: Context, frame: Frame, runtime: Runtime, done: Done): void;
  /** A value as HTML. */
  $print(value: unknown, autoescape: boolean): unknown;
  /** A value that is HTML. */
  $safe(value: unknown): string;
}
