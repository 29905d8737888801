/**
 * An e-mail address that people read and harvesters do not: no `@` and no `mailto:` in the source, every character an
 * entity, and between name and host a word that is in the text but not on the screen. The client script
 * (src/browser/email.ts) turns it into an ordinary link.
 */

/** Every character as a decimal character reference. */
function entities(text: string): string {
  return Array.from(text, (character) => `&#${character.codePointAt(0)};`).join('');
}

/** HTML of an address; safe to print as it is. */
export function emailHtml(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return entities(address);
  const host = address.slice(at + 1).split('.').map(entities).join('<span class="email-dot"> dot </span>');
  return (
    `<span class="email" data-email>${entities(address.slice(0, at))}<span hidden>.nospam</span>` +
    `<span class="email-at"> at </span>${host}</span>`
  );
}
