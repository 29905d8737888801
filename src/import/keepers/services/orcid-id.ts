import { orcidFrom } from '../../../schema/reading/values.ts';

/** The iD in what was typed, bare or as an address; undefined if there is none, or its last character is wrong. */
export function orcidOf(typed: string): string | undefined {
  return orcidFrom(typed.trim().replace(/^orcid:\s*/iu, ''));
}
