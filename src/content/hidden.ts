/** Whether a page asks to stay hidden in front matter that could not be read: its author's slip must not publish it. */
import { saysSomethingElse, yesOrNo } from '../schema/reading/yes-no.ts';

/**
 * `draft: true`, `"draft" = yes` or `published false` at the beginning of a line. Only JSON puts its keys further in: an
 * indented line of YAML is part of a text.
 */
const SWITCH = /^(?:\s*["'{,][\s"'{,]*)?(draft|published)["']?(?:\s*([:：=])|\s+(?=\w+\s*$))(.*)$/i;

function hides(line: string): boolean {
  const [, key, sign, rest] = SWITCH.exec(line) ?? [];
  if (key === undefined) return false;
  const value = rest!.replace(/\s#.*$/, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const isDraft = key.toLowerCase() === 'draft';
  const said = yesOrNo(value.split(/[^\p{L}\p{N}]/u)[0]);
  if (said !== undefined) return said === isDraft;
  // What is not clear hides, unless it is about something else.
  return sign !== undefined && (isDraft || !(/^\d{4}\b/.test(value) || saysSomethingElse(value)));
}

/** The 1-based line of `text` that may ask for it, if there is one. */
export function lineThatHides(text: string): number | undefined {
  const index = text.split('\n').findIndex(hides);
  return index === -1 ? undefined : index + 1;
}
