/** data/redirects.yaml: old addresses that belong to no page of `content/`, each with the address it leads to now. */
import * as z from 'zod';
import { siteAddress } from '../fields.ts';

export const redirectsFile = z.record(z.string(), siteAddress(), { error: 'lines of “/old/address/: /new/address/”' });

/** Old address → new address. */
export type Redirects = z.output<typeof redirectsFile>;
