import { describe, expect, it, test } from 'vitest';
import { dayIn, machineDate, momentOf } from '../../src/seo/dates.ts';

describe('the moment of a date', () => {
  it.each([
    ['2026-11-02 alone', '2026-11-02', undefined, '2026-11-02T00:00:00.000Z'],
    ['a year, which is that year everywhere', '2026', 'Europe/Paris', '2026-01-01T12:00:00.000Z'],
    ['a month', '2026-11', 'America/New_York', '2026-11-01T12:00:00.000Z'],
    ['a day in a zone', '2026-11-02', 'Europe/Paris', '2026-11-01T23:00:00.000Z'],
    ['a time without a zone', '2026-11-02T23:30', undefined, '2026-11-02T23:30:00.000Z'],
    ['a time in winter', '2026-11-02T23:30', 'America/New_York', '2026-11-03T04:30:00.000Z'],
    ['a time in summer', '2026-07-02T23:30', 'America/New_York', '2026-07-03T03:30:00.000Z'],
    ['a time that says its own zone', '2026-11-02T23:30:00+01:00', 'America/New_York', '2026-11-02T22:30:00.000Z'],
  ])('%s', (_, iso, zone, moment) => expect(momentOf(iso, zone).toISOString()).toBe(moment));
});

describe('a date for machines', () => {
  it.each([
    ['2026', 'Europe/Paris', '2026'],
    ['2026-12-05', 'Europe/Paris', '2026-12-05'],
    ['2026-12-05T14:30', 'Europe/Paris', '2026-12-05T14:30+01:00'],
    ['2026-12-05T14:30:10', 'UTC', '2026-12-05T14:30:10Z'],
    ['2026-12-05T14:30-04:00', 'Europe/Paris', '2026-12-05T14:30-04:00'],
    ['2026-12-05T00:00:00Z', 'Europe/Paris', '2026-12-05'],
    ['2026-12-05T14:30', undefined, '2026-12-05T14:30'],
    ['2026-12, or later', 'Europe/Paris', '2026-12'],
    [undefined, 'Europe/Paris', undefined],
  ])('%s in %s', (iso, zone, written) => expect(machineDate(iso, zone)).toBe(written));
});

test('at one moment it is Monday here and Tuesday there', () => {
  const noon = new Date('2026-11-02T12:00:00Z');
  expect(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => dayIn(zone, noon))).toEqual(['2026-11-02', '2026-11-03', '2026-11-02']);
});
