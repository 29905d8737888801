/** arXiv's API: https://info.arxiv.org/help/api/user-manual.html */
import { DomUtils, parseDocument } from 'htmlparser2';
import { NetError } from '../../../net/http.ts';
import { doiOf, identifiers } from '../identifiers.ts';
import { texToLatex } from '../markup.ts';
import { record, wholeName, type KeptRecord } from '../record.ts';
import { messageOf, type Failure, type Service } from '../service.ts';

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** So many papers in one request. */
const BATCH = 50;
/** arXiv asks for three seconds between requests: https://info.arxiv.org/help/api/tou.html */
const APART = 3000;
/** What may stand before an id. */
const BEFORE = /^(?:(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*|(?:.*doi\.org\/)?10\.48550\/arxiv\.)/iu;
/** https://info.arxiv.org/help/arxiv_identifier.html */
const ID = /^((?:[a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5}))(?:v\d+)?(?:\.pdf)?\/?$/iu;

export const ARXIV: Service = {
  name: 'arXiv',
  expects: 'an arXiv id, such as 2401.01234, math.AG/0601001 or https://arxiv.org/abs/2401.01234',
  identify: (typed) => ID.exec(typed.trim().replace(BEFORE, ''))?.[1],
  async fetch(ids, { get, progress }) {
    const records: KeptRecord[] = [];
    const failures: Failure[] = [];
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      if (ids.length > BATCH) progress(`arXiv: ${start + batch.length} of ${ids.length}`);
      try {
        const query = `id_list=${batch.map(encodeURIComponent).join(',')}&max_results=${batch.length}`;
        const answer = await get(`https://export.arxiv.org/api/query?${query}`, { accept: 'application/atom+xml', apart: APART });
        const found = papersIn(answer.text, answer.address);
        for (const id of batch) {
          const paper = found.get(id.toLowerCase());
          if (paper === undefined) failures.push({ id, message: `arXiv does not know ${id}. Look whether it is typed right.` });
          else records.push(paper);
        }
      } catch (error) {
        failures.push(...batch.map((id) => ({ id, message: messageOf(error, 'arXiv', id) })));
      }
    }
    return { records, failures };
  },
};

/** The papers of an Atom feed, by id without version in lower case. arXiv tells of mistakes by an entry called "Error". */
function papersIn(feed: string, address: string): Map<string, KeptRecord> {
  const root = DomUtils.findOne(({ name }) => name === 'feed', parseDocument(feed, { xmlMode: true }).children);
  if (root === null) throw new NetError(`${address} answered with something that is no Atom feed.`, 200);
  const papers = new Map<string, KeptRecord>();
  for (const entry of DomUtils.getElementsByTagName('entry', root.children)) {
    const id = /arxiv\.org\/abs\/(.+?)(?:v\d+)?$/iu.exec(child(entry, 'id') ?? '')?.[1];
    const title = child(entry, 'title');
    if (id !== undefined && title !== undefined) papers.set(id.toLowerCase(), paper(entry, id, title));
  }
  return papers;
}

function paper(entry: Element, id: string, title: string): KeptRecord {
  const [year, month] = /^(\d{4})-(\d\d)/u.exec(child(entry, 'published') ?? '')?.slice(1) ?? [];
  const names = DomUtils.getElementsByTagName('author', entry.children).flatMap((author) => child(author, 'name') ?? []);
  const category = DomUtils.getElementsByTagName('arxiv:primary_category', entry.children)[0]?.attribs['term'];
  const abstract = child(entry, 'summary');
  return record({
    type: 'misc',
    title: texToLatex(title),
    authors: names.map(wholeName),
    fields: {
      year,
      month: month && String(Number(month)),
      ...identifiers({ doi: doiOf(child(entry, 'arxiv:doi')), arxiv: id, arxivClass: category?.replace(/[^\w.-]/gu, '') }),
      abstract: abstract && texToLatex(abstract),
    },
    origin: `arXiv:${id}`,
  });
}

function child(element: Element, name: string): string | undefined {
  const found = DomUtils.getElementsByTagName(name, element.children, false)[0];
  const words = found === undefined ? '' : DomUtils.textContent(found).replace(/\s+/gu, ' ').trim();
  return words === '' ? undefined : words;
}
