/** A page in Liquid while it is converted: what is known of it so far, and where to report. */
import { lineAt, type Passages } from './passages.ts';
import type { Scope } from './values.ts';

export interface LiquidContext {
  /** `page`, `site`, `base_path` … */
  scope: Scope;
  passages: Passages;
  /** Address of a post or a page by its source, for `post_url` and `link`. */
  addressOf(source: string): string | undefined;
  /** Text of an include of the site, if it is text alone. */
  include?(name: string): string | undefined;
  report(code: string, line: number, message: string, cure: string): void;
  /** Collections whose entries the page listed. */
  lists: Set<string>;
  /** The entries of a collection that the new site has no list of; undefined for any other. */
  listOf?(collection: string): string | undefined;
  /** Whether the new site lists the entries of a collection on this page by itself. */
  isListed?(collection: string): boolean;
}

/** The state of one conversion. */
export class LiquidPage {
  readonly text: string;
  readonly context: LiquidContext;
  readonly variables: Record<string, unknown>;
  /** Variables that hold the entries of a collection. */
  readonly collections = new Map<string, string>();
  readonly #firstLine: number;

  constructor(text: string, firstLine: number, context: LiquidContext) {
    this.text = text;
    this.context = context;
    this.variables = { ...context.scope };
    this.#firstLine = firstLine;
  }

  /** Reports what stands at `offset`. */
  tell(code: string, offset: number, message: string, cure: string): void {
    this.context.report(code, lineAt(this.text, offset, this.#firstLine), message.replace(/\s+/g, ' '), cure);
  }
}
