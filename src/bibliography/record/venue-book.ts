/** What venues.yaml says of the names that entries give. */

/** What data/venues.yaml says of one venue. */
export interface VenueFacts {
  name?: string | undefined;
  url?: string | undefined;
  variants?: readonly string[] | undefined;
}

/** A lookup by abbreviation or full name, made once for all papers. */
export class VenueBook {
  private readonly byName = new Map<string, { short: string; facts: VenueFacts }>();

  constructor(venues: Readonly<Record<string, VenueFacts>> = {}) {
    for (const [short, facts] of Object.entries(venues)) {
      for (const name of [short, facts.name, ...(facts.variants ?? [])]) if (name !== undefined) this.byName.set(fold(name), { short, facts });
    }
  }

  /** What venues.yaml says of a venue of this name, accents, case and “The” aside. */
  find(name: string | undefined): { short: string; facts: VenueFacts } | undefined {
    return name === undefined || name === '' ? undefined : this.byName.get(fold(name));
  }
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the\s+|[^\p{L}\p{N}]+/gu, '');
}
