/**
 * A setting that got another name. The old one goes on working for a major version (`renamed` in src/schema/record.ts);
 * this writes the new one into the files. Nothing but the name is touched: comments, order and quotes stay.
 */
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Migration } from './migration.ts';

/** `key`: where it stands, from the outside in (`['theme', 'colour']`), in YAML files or front matter that `concerns` fits. */
export function renameKey(
  { key, to, ...why }: Pick<Migration, 'below' | 'cause' | 'concerns'> & { key: readonly string[]; to: string },
): Migration {
  return {
    ...why,
    title: `\`${key.join('.')}\` becomes \`${to}\``,
    risk: 'None: only the name of the setting is changed. Where both names are there, nothing is.',
    change(text, path) {
      const block = path.endsWith('.md') ? /^---\r?\n([\s\S]*?)^---\s*$/m.exec(text) : undefined;
      if (path.endsWith('.md') && block?.index !== 0) return undefined;
      const start = block ? block[0].indexOf('\n') + 1 : 0;
      const document = parseDocument(block ? block[1]! : text, { logLevel: 'silent', prettyErrors: false });
      const around = key.length > 1 ? document.getIn(key.slice(0, -1), true) : document.contents;
      if (document.errors.length > 0 || !isMap(around) || around.has(to)) return undefined;
      const name = around.items.map(({ key: name }) => name).find((one) => isScalar(one) && one.value === key.at(-1));
      if (!isScalar(name) || !name.range) return undefined;
      return text.slice(0, start + name.range[0]) + to + text.slice(start + name.range[1]);
    },
  };
}
