/** The record keepers on the network: a row each. */
import type { Service } from '../service.ts';
import { ARXIV } from './arxiv.ts';
import { CROSSREF } from './crossref.ts';
import { DBLP } from './dblp.ts';
import { DOI } from './doi.ts';
import { HAL } from './hal.ts';
import { OPENALEX } from './openalex.ts';
import { ORCID } from './orcid.ts';
import { ZOTERO } from './zotero.ts';

export const SERVICES = {
  doi: DOI,
  arxiv: ARXIV,
  orcid: ORCID,
  dblp: DBLP,
  openalex: OPENALEX,
  hal: HAL,
  zotero: ZOTERO,
  crossref: CROSSREF,
} as const satisfies Readonly<Record<string, Service>>;

export type ServiceName = keyof typeof SERVICES;
