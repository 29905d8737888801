/** The verbs for record keepers, as `--help` shows them: a row each. Nothing heavy is loaded for it. */
import type { FormatName } from './files.ts';
import type { ServiceName } from './services/index.ts';

interface Row {
  /** Name of the argument, and what it is. */
  argument: readonly [name: string, meaning: string];
  description: string;
  examples: readonly string[];
}

export type Keeper = Row & ({ from: 'file'; verb: FormatName } | { from: 'service'; verb: ServiceName });

const FILES = 'files to read; several may be given';

export const KEEPERS: readonly Keeper[] = [
  {
    verb: 'bibtex',
    from: 'file',
    argument: ['files', FILES],
    description: 'Entries of another BibTeX file, with their keys and private fields.',
    examples: ['~/papers/old.bib', '~/papers/*.bib --to data/papers.bib --dry-run'],
  },
  {
    verb: 'ris',
    from: 'file',
    argument: ['files', FILES],
    description: 'A RIS file, as EndNote, Mendeley, Zotero and publishers export it.',
    examples: ['~/Downloads/citation.ris'],
  },
  {
    verb: 'csl',
    from: 'file',
    argument: ['files', FILES],
    description: 'A file of CSL-JSON, as Zotero and Pandoc use it.',
    examples: ['~/references.json'],
  },
  {
    verb: 'doi',
    from: 'service',
    argument: ['dois', 'DOIs, bare or as addresses'],
    description: 'Papers by DOI, whatever agency registered it.',
    examples: ['10.1000/xyz', '10.1000/xyz https://doi.org/10.1000/abc --to data/papers.bib'],
  },
  {
    verb: 'arxiv',
    from: 'service',
    argument: ['ids', 'arXiv ids, or addresses of abstracts'],
    description: 'Preprints by arXiv id.',
    examples: ['2401.01234', '2401.01234 https://arxiv.org/abs/math/0601001'],
  },
  {
    verb: 'orcid',
    from: 'service',
    argument: ['ids', 'ORCID iDs'],
    description: 'The works of an ORCID record; those with a DOI are asked for at doi.org.',
    examples: ['0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097 --dry-run'],
  },
  {
    verb: 'dblp',
    from: 'service',
    argument: ['ids', "a person's or a paper's address at DBLP"],
    description: 'The papers of a person at DBLP, or single ones.',
    examples: ['https://dblp.org/pid/65/9612.html', '65/9612', 'conf/icml/Ravn24'],
  },
  {
    verb: 'openalex',
    from: 'service',
    argument: ['ids', 'ids of authors or works at OpenAlex, ORCID iDs or DOIs'],
    description: 'Works of an author at OpenAlex; the key that it wants for many requests is read from OPENALEX_API_KEY.',
    examples: ['A5023888391', '0000-0002-1825-0097', 'W2741809807 10.1000/xyz'],
  },
  {
    verb: 'hal',
    from: 'service',
    argument: ['ids', 'ids of deposits, idHALs or ORCID iDs'],
    description: 'Deposits of HAL, by id or by author.',
    examples: ['hal-01234567', 'jane-doe', 'https://cv.hal.science/jane-doe'],
  },
  {
    verb: 'zotero',
    from: 'service',
    argument: ['places', 'libraries or collections'],
    description: 'A library or collection of Zotero; the key for one that is not public is read from ZOTERO_API_KEY.',
    examples: ['users/123/collections/ABCD2345', 'https://www.zotero.org/groups/456/our-papers/collections/ABCD2345'],
  },
  {
    verb: 'crossref',
    from: 'service',
    argument: ['ids', 'DOIs, or ORCID iDs'],
    description: 'Papers at Crossref: by DOI, or all that carry an ORCID iD.',
    examples: ['10.1000/xyz', '0000-0002-1825-0097'],
  },
];
