/** The record keepers on the network: a row each. */
import type { Service } from '../service.ts';
import { ARXIV } from './arxiv.ts';
import { DOI } from './doi.ts';

export const SERVICES = {
  doi: DOI,
  arxiv: ARXIV,
} as const satisfies Readonly<Record<string, Service>>;

export type ServiceName = keyof typeof SERVICES;
