/** Looks into zod schemas: what they are made of, below defaults, optionals and transforms. */
import type { z } from 'zod';
import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { isObject } from '../../objects.ts';

export type Schema = $ZodType | z.ZodType;

/** The schema of what may be typed: without optional, default, prefault, nullable and transforms. */
export function bare(schema: Schema): $ZodTypes {
  let current = schema as $ZodTypes;
  for (;;) {
    const { def } = current._zod;
    switch (def.type) {
      case 'optional':
      case 'default':
      case 'prefault':
      case 'nullable':
      case 'readonly':
        current = def.innerType as $ZodTypes;
        break;
      case 'pipe':
        current = def.in as $ZodTypes;
        break;
      default:
        return current;
    }
  }
}

/** The ways a value may be written: the options of a union, and of the unions within. */
export function options(schema: Schema): $ZodTypes[] {
  const core = bare(schema);
  const { def } = core._zod;
  return def.type === 'union' ? def.options.flatMap(options) : [core];
}

/** The option that a value of this shape is meant for; `undefined` if there is none with that shape. */
export function optionFor(schema: Schema, value: unknown): $ZodTypes | undefined {
  const all = options(schema);
  if (Array.isArray(value)) return all.find((option) => option._zod.def.type === 'array');
  if (!isObject(value)) return all.find((option) => !['array', 'object', 'record'].includes(option._zod.def.type));
  const records = all.filter((option) => option._zod.def.type === 'object');
  // Of several records the one that shares most keys, and a free list of keys where none does.
  const shared = (option: $ZodTypes): number => Object.keys(value).filter((key) => key in shapeOf(option)).length;
  const best = records.reduce<$ZodTypes | undefined>(
    (a, b) => (a === undefined || shared(b) > shared(a) ? b : a),
    undefined,
  );
  const free = all.find((option) => option._zod.def.type === 'record');
  return free !== undefined && (best === undefined || shared(best) === 0) ? free : best;
}

/** Fields of a record's schema, by key; empty for anything else. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { def } = bare(schema)._zod;
  return def.type === 'object' ? def.shape : {};
}
