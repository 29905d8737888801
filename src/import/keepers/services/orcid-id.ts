/** ORCID iDs: https://support.orcid.org/hc/en-us/articles/360006897674 */

/**
 * The iD in what was typed, bare or as an address; undefined if there is none, or its last character, which is computed
 * from the others (ISO 7064, MOD 11-2), is wrong.
 */
export function orcidOf(typed: string): string | undefined {
  const bare = typed.trim().replace(/^(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/|orcid:\s*)/iu, '');
  const id = /^(\d{4}-\d{4}-\d{4}-\d{3}[\dx])\/?$/iu.exec(bare)?.[1]?.toUpperCase();
  if (id === undefined) return undefined;
  const sum = [...id.replace(/-/gu, '').slice(0, 15)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return id.endsWith(check === 10 ? 'X' : String(check)) ? id : undefined;
}
