/** `::: awards` and its like: blocks of Markdown that show a list of data/ which the CV shows, too. */
import { termId } from '../../l10n/index.ts';
import type { MarkdownPage } from '../../markdown/index.ts';
import { Problems } from '../../problems.ts';
import { recordBlock, recordFile, type RecordBlock, type RecordList } from '../../schema/data/records.ts';
import { validate } from '../../schema/reading/validate.ts';
import { closest } from '../../text/closest.ts';
import { readYaml } from '../../yaml/read.ts';
import type { Site } from '../site.ts';

/**
 * What a block says of the list it shows. A list that has no file is reported where it is asked for.
 *
 * @param line of the page's file on which the block's text begins
 * @param problems takes what is wrong, at its line in the page
 */
export function readRecordBlock(
  name: RecordList,
  text: string,
  page: MarkdownPage,
  line: number,
  site: Site,
  problems: Problems,
): RecordBlock {
  const file = page.source;
  if (!site.records?.[name] && name !== 'supervision') {
    problems.warn('list-missing', `There is no ${recordFile(name)}, so “::: ${name}” shows nothing.`, {
      file, line: line - 1, subject: name,
      cure: `Write it: one entry after the other, each beginning with \`- name:\`.`,
    });
  }
  const found = new Problems();
  const yaml = readYaml(text, file, found);
  const block = yaml?.value == null ? undefined : validate(recordBlock, yaml.value, { file, positionOf: yaml.positionOf, problems: found });
  if (name === 'supervision' && !site.records?.supervision) {
    const known = [...new Set(site.people.flatMap(({ role }) => role ?? []))];
    for (const role of block?.role ?? []) {
      if (known.some((one) => termId(one) === termId(role))) continue;
      const near = closest(role, known);
      found.warn('cv-no-match', `Nobody in data/people.yaml has the role “${role}”, so “::: supervision” does not show it.`, {
        file, subject: role, ...yaml!.positionOf(['role']),
        cure: near ? `Did you mean \`${near}\`?` : known.length > 0 ? `There are: ${known.join(', ')}.` : 'Give people a `role:`, or take the line out.',
      });
    }
  }
  problems.append([...found].map((one) => ({ ...one, line: line + (one.line ?? 1) - 1 })));
  return block ?? {};
}
