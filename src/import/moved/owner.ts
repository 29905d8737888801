/** Whose site it is, as far as its data say. */
import { Problems } from '../../problems.ts';
import { readIfThere } from '../../site/files.ts';
import { readYaml } from '../../yaml/read.ts';
import { isData, rowsAt, textAt } from './unknown-data.ts';

/** The owner as typed in people.yaml. */
export function ownerOf(root: string): Readonly<Record<string, unknown>> | undefined {
  const [site, people] = ['data/site.yaml', 'data/people.yaml'].map((path) => {
    const file = readIfThere(root, path);
    return file && readYaml(file.bytes.toString('utf8'), path, new Problems())?.value;
  });
  const list = rowsAt(people).filter(isData);
  return list.find((one) => textAt(one, 'id') === textAt(site, 'owner')) ?? list[0];
}
