/** A text as a part of a regular expression that stands for itself, with the flag `u` or without; not within a class. */
export function literally(text: string): string {
  // With `u` nothing but these may stand behind a backslash: https://tc39.es/ecma262/#prod-SyntaxCharacter
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
