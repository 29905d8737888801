import type { Started } from '../site/output/helper.ts';

export function startHelper(root: string, program: string, argv: readonly string[]): Started | undefined;
