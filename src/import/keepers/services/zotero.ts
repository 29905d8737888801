/** Zotero's Web API, version 3: https://www.zotero.org/support/dev/web_api/v3/basics */
import { jsonOf, NetError } from '../../../net/http.ts';
import { fromCsl, itemsOf } from '../csl.ts';
import { firstTextAt } from '../../moved/unknown-data.ts';
import type { KeptRecord } from '../record.ts';
import { oneByOne, type Asking, type Service } from '../service.ts';

const API = 'https://api.zotero.org';
const ROWS = 100;
const BEFORE = /^(?:https?:\/\/)?(?:www\.|api\.)?zotero\.org\//iu;
/** A group's address holds its name, too: groups/456/our-papers/collections/ABCD2345/items/… */
const PLACE = /^((?:users|groups)\/\d+)(?:\/(?!collections\/)[^/]+)?(?:\/collections\/([A-Z0-9]{3,12}))?(?:\/(?:items|library).*)?\/?$/iu;

export const ZOTERO: Service = {
  name: 'Zotero',
  expects:
    'a library or collection, such as users/123/collections/ABCD2345 or https://www.zotero.org/groups/456/name/collections/ABCD2345;' +
    ' the number of your own library stands at https://www.zotero.org/settings/keys',
  identify(typed) {
    const found = PLACE.exec(typed.trim().replace(BEFORE, '').replace(/[?#].*$/u, ''));
    if (found === null) return undefined;
    return found[2] === undefined ? found[1]!.toLowerCase() : `${found[1]!.toLowerCase()}/collections/${found[2].toUpperCase()}`;
  },
  fetch: (ids, asking) => oneByOne(ids, asking, 'Zotero', (id) => itemsIn(id, asking)),
};

async function itemsIn(place: string, { get, progress }: Asking): Promise<KeptRecord[]> {
  const records: KeptRecord[] = [];
  const key = process.env['ZOTERO_API_KEY'];
  const headers = { 'zotero-api-version': '3', ...(key && { 'zotero-api-key': key }) };
  for (let start = 0, total = 1; start < total; start += ROWS) {
    if (start > 0) progress(`Zotero: ${start} of ${total}`);
    // Attachments and notes lie below the items on top.
    const address = `${API}/${place}/items/top?format=csljson&limit=${ROWS}&start=${start}`;
    const answer = await get(address, { accept: 'application/json', headers }).catch((error: unknown) => {
      throw explained(error, place, key);
    });
    const items = itemsOf(jsonOf(answer));
    records.push(...items.flatMap((item) => fromCsl(item, `${firstTextAt(item, 'id') ?? place} at Zotero`) ?? []));
    total = items.length === 0 ? 0 : Number(answer.headers.get('total-results') ?? 0);
  }
  return records;
}

function explained(error: unknown, place: string, key: string | undefined): unknown {
  if (!(error instanceof NetError) || error.status !== 403) return error;
  const cure = key
    ? 'Look whether the key in ZOTERO_API_KEY may read it.'
    : 'Make it public, or make a key that may read it at https://www.zotero.org/settings/keys/new, and put that into ZOTERO_API_KEY.';
  return new NetError(`Zotero does not show ${place} to everybody. ${cure}`, 403);
}
