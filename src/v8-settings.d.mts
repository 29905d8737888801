export type Setting = 'keepCode' | 'compileSeldom' | 'growSlowly';

export function use(name: Setting): void;
export function loading(): void;
export function loaded(): void;
export function asAtStart<T>(load: () => T): T;
