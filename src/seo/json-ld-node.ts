/** What the nodes of JSON-LD are made from. */

export type Node = { [key: string]: unknown };

/** What the nodes of one page share. */
export interface Described {
  /** Absolute. */
  url: string;
  /** Plain title, without the site's name. */
  title: string;
  description: string;
  lang: string;
  /** Absolute address of the page's own picture, if it has one. */
  image?: string;
  /** The site's owner, by reference and name. */
  owner: Node;
}
