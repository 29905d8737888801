/** The seasons as CSL counts them, from 1 (https://docs.citationstyles.org/en/stable/specification.html, "Dates"). */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
/** The month of EDTF that stands for the first of them (https://www.loc.gov/standards/datetime/, level 1). */
export const FIRST_SEASON = 21;

export type Season = (typeof SEASONS)[number];
