import type { z } from 'zod';
import { Problems } from '../../src/problems.ts';
import { validateInPlace } from '../../src/schema/reading/validate.ts';
import { readYaml } from '../../src/yaml/read.ts';

/** Reads YAML and checks it, as the site does. */
export function check<S extends z.ZodType>(schema: S, text: string, file = 'data/example.yaml') {
  const problems = new Problems();
  const yaml = readYaml(text, file, problems);
  const checked = yaml && validateInPlace(schema, yaml.value, { file, positionOf: yaml.positionOf, problems });
  return {
    value: checked?.value,
    positionOf: checked?.positionOf,
    problems: problems.list,
    /** `4:3 unknown-key` */
    told: problems.list.map(({ line, column, code }) => `${line}:${column} ${code}`),
  };
}
