/** data/venues.yaml: what the short names of venues stand for. */
import * as z from 'zod';
import { colour, oneOrMore, siteAddress, text } from '../fields.ts';
import { record } from '../record.ts';

const venue = record(
  {
    name: text().optional().describe('Full name.'),
    url: siteAddress().optional().describe('Homepage of the journal or the conference.'),
    color: colour().optional().describe('Colour of its label. Quote it: an unquoted # begins a comment.'),
    variants: oneOrMore(text()).default([]).describe('Other spellings of the full name, in your .bib files.'),
  },
  { aliases: { colour: 'color', title: 'name', full_name: 'name', website: 'url', aliases: 'variants' } },
);

export const venues = z.record(
  z.string(),
  z.union([venue, text().transform((name): z.output<typeof venue> => ({ name, variants: [] }))], {
    error: 'a name, or `name`, `url` and `color`',
  }),
  { error: 'lines of “abbreviation: full name”' },
);

/** By abbreviation, as printed. */
export type Venues = z.output<typeof venues>;
