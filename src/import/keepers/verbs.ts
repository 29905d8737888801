/** The verbs for record keepers, as `--help` shows them: a row each. Nothing heavy is loaded for it. */
import type { FormatName } from './files.ts';
import type { ServiceName } from './services/index.ts';

interface Row {
  /** Heading of its part of the documentation. */
  title: string;
  /** Name of the argument, and what it is. */
  argument: readonly [name: string, meaning: string];
  description: string;
  examples: readonly string[];
  /** What else a person should know, in Markdown. */
  more: string;
}

type Keeper = Row & ({ from: 'file'; verb: FormatName } | { from: 'service'; verb: ServiceName });

const FILES = 'files to read; several may be given';

export const KEEPERS: readonly Keeper[] = [
  {
    title: 'BibTeX',
    verb: 'bibtex',
    from: 'file',
    argument: ['files', FILES],
    description: 'Entries of another BibTeX file, with their keys and private fields.',
    examples: ['~/papers/old.bib', '~/papers/*.bib --to data/papers.bib --dry-run'],
    more: `Abbreviations by \`@string\` are written out, and what entries take from others by \`crossref\` is written into them. Keys and
private fields (\`selected\`, \`award\`, \`slides\` …) come along; a key that is taken gets a number, which
\`related\` and \`same_as\` of the same file follow. An entry whose paper you have is told, and leaves its key as \`ids\`.`,
  },
  {
    title: 'RIS',
    verb: 'ris',
    from: 'file',
    argument: ['files', FILES],
    description: 'A RIS file, as EndNote, Mendeley, Zotero and publishers export it.',
    examples: ['~/Downloads/citation.ris'],
    more: `Each record is read by itself: one that cannot be read is told by its line, and costs no other. So is every tag that no field of
an entry holds.`,
  },
  {
    title: 'CSL-JSON',
    verb: 'csl',
    from: 'file',
    argument: ['files', FILES],
    description: 'A file of CSL-JSON, as Zotero and Pandoc use it.',
    examples: ['~/references.json'],
    more: `What Zotero exports under that name, and what Pandoc reads. The \`id\` of an item becomes the key if it can be one. ORCID iDs of
authors become \`author+an:orcid\`. Variables that no field of an entry holds are named, with their items.`,
  },
  {
    title: 'DOI',
    verb: 'doi',
    from: 'service',
    argument: ['dois', 'DOIs, bare or as addresses'],
    description: 'Papers by DOI, whatever agency registered it.',
    examples: ['10.1000/xyz', '10.1000/xyz https://doi.org/10.1000/abc --to data/papers.bib'],
    more: `Asked at doi.org, which knows what every agency (Crossref, DataCite, mEDRA …) was told when the DOI was registered.`,
  },
  {
    title: 'arXiv',
    verb: 'arxiv',
    from: 'service',
    argument: ['ids', 'arXiv ids, or addresses of abstracts'],
    description: 'Preprints by arXiv id.',
    examples: ['2401.01234', '2401.01234 https://arxiv.org/abs/math/0601001'],
    more: `Gives an entry with \`eprint\`, its class and the abstract. If the paper has been published since, ask for its DOI, too: the
site shows both as one.`,
  },
  {
    title: 'ORCID',
    verb: 'orcid',
    from: 'service',
    argument: ['ids', 'ORCID iDs'],
    description: 'The works of an ORCID record; those with a DOI are asked for at doi.org.',
    examples: ['0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097 --dry-run'],
    more: `Works that only you can see are not shown to others, and so not to this command. ORCID often knows no co-authors: look at the
authors of works without a DOI.`,
  },
  {
    title: 'DBLP',
    verb: 'dblp',
    from: 'service',
    argument: ['ids', "a person's or a paper's address at DBLP"],
    description: 'The papers of a person at DBLP, or single ones.',
    examples: ['https://dblp.org/pid/65/9612.html', '65/9612', 'conf/icml/Ravn24'],
    more: `The address is that of your page there. Numbers that tell people of one name apart (\`Wei Wang 0001\`) are left out.`,
  },
  {
    title: 'OpenAlex',
    verb: 'openalex',
    from: 'service',
    argument: ['ids', 'ids of authors or works at OpenAlex, ORCID iDs or DOIs'],
    description: 'Works of an author at OpenAlex; the key that it wants for many requests is read from OPENALEX_API_KEY.',
    examples: ['A5023888391', '0000-0002-1825-0097', 'W2741809807 10.1000/xyz'],
    more: `OpenAlex answers few requests a day without a key. Get one at <https://openalex.org/settings/api>, and put it in front:
\`OPENALEX_API_KEY=… npm run import -- openalex …\``,
  },
  {
    title: 'HAL',
    verb: 'hal',
    from: 'service',
    argument: ['ids', 'ids of deposits, idHALs or ORCID iDs'],
    description: 'Deposits of HAL, by id or by author.',
    examples: ['hal-01234567', 'jane-doe', 'https://cv.hal.science/jane-doe'],
    more: `The idHAL is the last part of the address of your CV there. Keywords, PDF and abstract come along.`,
  },
  {
    title: 'Zotero',
    verb: 'zotero',
    from: 'service',
    argument: ['places', 'libraries or collections'],
    description: 'A library or collection of Zotero; the key for one that is not public is read from ZOTERO_API_KEY.',
    examples: ['users/123/collections/ABCD2345', 'https://www.zotero.org/groups/456/our-papers/collections/ABCD2345'],
    more: `The number of your library stands at <https://www.zotero.org/settings/keys>; a collection's letters are the end of its
address. A library that is not public needs a key, which you make on the same page:
\`ZOTERO_API_KEY=… npm run import -- zotero …\``,
  },
  {
    title: 'Crossref',
    verb: 'crossref',
    from: 'service',
    argument: ['ids', 'DOIs, or ORCID iDs'],
    description: 'Papers at Crossref: by DOI, or all that carry an ORCID iD.',
    examples: ['10.1000/xyz', '0000-0002-1825-0097'],
    more: `With an ORCID iD: every work that a publisher registered with it. That may be fewer than your record at ORCID shows.`,
  },
];
