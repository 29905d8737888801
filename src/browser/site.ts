/**
 * Comfort for those whose browser runs scripts; every page is complete without this file.
 * Each part looks for its own attribute and does nothing where it finds none.
 */
import { openAddresses } from './email.ts';
import { offerCopying } from './copy.ts';
import { offerFilter } from './filter.ts';
import { reachFormulas } from './formulas.ts';
import { afterFirstPaint } from './idle.ts';
import { formatLongLists } from './long-list.ts';
import { offerSchemes } from './scheme.ts';
import { placeSideNotes } from './side-notes.ts';

offerSchemes();
openAddresses();
offerCopying();
placeSideNotes();
reachFormulas();
const offerList = (): void => void offerFilter().then(formatLongLists);
// What an address asks for is shown at once.
if (location.search === '') afterFirstPaint(offerList);
else offerList();
