/** DBLP: https://dblp.org/faq/13501473.html and https://dblp.org/faq/How+to+use+the+dblp+search+API.html */
import { NetError } from '../../../net/http.ts';
import { Problems } from '../../../problems.ts';
import { fromBibtex } from '../bibtex.ts';
import type { KeptRecord } from '../record.ts';
import { oneByOne, type Service } from '../service.ts';

const BEFORE = /^(?:https?:\/\/)?(?:(?:www\.)?dblp\.(?:org|uni-trier\.de|dagstuhl\.de)\/)?(?:(?:pid|rec)\/(?:bibtex\/)?)?|^dblp:/iu;
const AFTER = /(?:\.(?:html|bib|xml|rdf|nt|ttl))?(?:[?#].*)?\/?$/u;
/** The parts of DBLP that records of papers lie in; a person's lies in none of them. */
const RECORD = /^(?:conf|journals|books|phd|series|reference|tr|data|ms|persons)\/[\w-]+\/[\w.-]+$/u;
const PERSON = /^[\da-z]{1,4}\/[\w-]+$/u;
/** DBLP's own marks. */
const DROPPED = new Set(['timestamp', 'biburl', 'bibsource']);

export const DBLP: Service = {
  name: 'DBLP',
  expects: "a person's or a record's address at DBLP, such as https://dblp.org/pid/65/9612.html, or 65/9612, or conf/icml/Ravn24",
  identify(typed) {
    const id = typed.trim().replace(BEFORE, '').replace(AFTER, '');
    return RECORD.test(id) || PERSON.test(id) ? id : undefined;
  },
  fetch: (ids, asking) =>
    oneByOne(ids, asking, 'DBLP', async (id) => {
      const address = `https://dblp.org/${RECORD.test(id) ? 'rec' : 'pid'}/${id}.bib?param=1`;
      const answer = await asking.get(address, { accept: 'application/x-bibtex, text/plain', apart: 1000 });
      if (!/@\w+\s*\{/u.test(answer.text)) throw new NetError(`${answer.address} answered with something that is no BibTeX.`, 200);
      const source = { path: 'DBLP', bytes: answer.text };
      return fromBibtex(source, new Problems(), { origin: ({ key }) => key, drop: DROPPED }).map(withPlainNames);
    }),
};

/** DBLP numbers people of one name: "Wei Wang 0001". */
function withPlainNames({ fields, ...record }: KeptRecord): KeptRecord {
  const plain = (names: string): string => names.replace(/\s+/gu, ' ').replace(/ \d{4}(?= and |$)/gu, '');
  const named = [...fields].map(([name, value]): [string, string] => [name, /^(?:author|editor)$/u.test(name) ? plain(value) : value]);
  return { ...record, fields: new Map(named) };
}
