import { describe, expect, it } from 'vitest';
import { projectView } from '../../../src/view/entries/project.ts';
import { contextFor } from '../../../src/view/services.ts';
import { aPage, aSite } from '../../seo/site-fixture.ts';
import { services } from '../services.ts';

const site = { ...aSite(), today: '2024-06-15' };
const view = (data: Record<string, unknown>) => projectView(aPage('projects', { data }), contextFor(site, services, 'en'));

describe('a project', () => {
  it.each([
    [{ start: '2023-05' }, 'May 2023 – present'],
    [{ start: '2023-05', end: '2026' }, '2023 – 2026'],
    [{ start: '2023' }, '2023 – present'],
    [{ start: '2024-06' }, 'Jun 2024 – present'],
    // Not begun yet.
    [{ start: '2025-01' }, 'Jan 2025'],
    [{ end: '2026' }, 'until 2026'],
  ])('that says %j', (data, period) => {
    expect(view(data).period).toBe(period);
  });

  it('names the people of a partner', () => {
    const [partner] = view({ partners: [{ name: 'Sea Institute', place: 'Bergen', people: ['me', 'Wei Wang'] }] }).partners;
    expect(partner).toEqual({ name: 'Sea Institute', facts: 'Bergen, with Ada Lovelace and Wei Wang' });
  });
});
