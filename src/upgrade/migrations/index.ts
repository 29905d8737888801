/**
 * Every change that a new version has to make to files of the user's, in the order of versions: what is here runs when a
 * site is upgraded from a version below `below`. A row needs a cause, a risk, and a test in tests/upgrade/migrations.test.ts.
 * Up to 0.1.0 there has been no need for one.
 */
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [];
