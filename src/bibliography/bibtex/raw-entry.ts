/** What the reader finds in a .bib file, before anything is decoded. */

/** Values of an entry by name, in lower case. */
export type Fields = Readonly<Record<string, string>>;

export interface RawField {
  /** As typed. */
  label: string;
  /** Lower case. */
  name: string;
  /** LaTeX source without its delimiters, @string names resolved. */
  value: string;
  /** Offset of the name in the file. */
  offset: number;
  /** Offset of the value's first character, behind its brace or quotation mark. */
  valueOffset: number;
  /** Offset behind the value, its closing brace or quotation mark included. */
  end: number;
}

export interface RawEntry {
  /** Lower case. */
  type: string;
  /** As typed, possibly empty. */
  key: string;
  /** By lower-case name; the first of equal names. */
  fields: Map<string, RawField>;
  /** Offset of the `@`. */
  start: number;
  /** Offset behind the closing brace. */
  end: number;
}

export interface RawFile {
  path: string;
  text: string;
  entries: RawEntry[];
  /** Names in lower case. */
  strings: Map<string, string>;
  /** Macros that @preamble defines with \newcommand or \def. */
  macros: Record<string, string>;
  /** Those that it defines with what only TeX can do. */
  drawn: DrawnMacro[];
}

/** A macro whose definition cannot be read. */
export interface DrawnMacro {
  /** Without backslash. */
  name: string;
  /** What is in its way, `\setbox`. */
  primitive: string;
  /** What is printed in its place: its arguments, or its name. */
  plain: string;
  offset: number;
}
