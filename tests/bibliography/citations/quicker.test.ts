/** References as our engines print them beside those of a citeproc that nobody has touched, with the whole style. */
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { builtInSource, openEngine, type CslItem, type Engine } from '../../../src/bibliography/citations/engine.ts';

const require = createRequire(import.meta.url);

interface Untouched {
  Engine: new (system: object, style: string, locale: string, force: boolean) => Engine & { setOutputFormat(format: string): void };
}

/** A second copy of citeproc. */
function untouched(): Untouched {
  const path = require.resolve('citeproc');
  const known = require.cache[path];
  delete require.cache[path];
  try {
    return require('citeproc') as Untouched;
  } finally {
    require.cache[path] = known;
  }
}

const people = (...names: string[]) => names.map((name) => {
  const [family, given] = name.split(', ');
  return given === undefined ? { literal: name } : { family, given };
});

const REFERENCES: Readonly<Record<string, Omit<CslItem, 'id'>>> = {
  plain: { title: 'On Lakes', author: people('Quill, Ada', 'Oak, Ben') },
  namesakes: { title: 'On rivers', author: people('Quill, Ada', 'Quill, Ben', 'Oak, B. C.') },
  'an organisation, an editor and a particle': {
    title: 'Tides', author: [...people('Society of Tides'), { family: 'Berg', given: 'Jan-Willem', 'non-dropping-particle': 'van den' }],
    editor: people('Quill, Ada'),
  },
  'names that are not Latin': { title: '湖泊研究', author: people('王, 小明', 'Παπαδόπουλος, Γιώργος', 'Иванов, Иван'), language: 'zh' },
  'thirty authors': { title: 'Together', author: people(...Array.from({ length: 30 }, (_, n) => `Author${n}, Given Name${n}`)) },
  'quotation marks': { title: `What "he said" meant: 'so', "or 'not'" – Quill’s answer` },
  tags: { title: 'Of <i>E. coli</i> and H<sub>2</sub>O <span class="nocase">in vitro</span>' },
  'signs to escape': { title: 'R&D < 5 > 3  two blanks', 'container-title': 'Art & Craft' },
  superscripts: { title: 'CO² and the 1ª edition of x₂' },
  'dotted and dotless': { title: 'IŞIK VE İNCİ üzerine', language: 'tr', author: people('Işık, İpek') },
  'Greek capitals': { title: 'Ὀδυσσεύς και ΘΆΛΑΣΣΑ', language: 'el' },
  'sharp s': { title: 'Straße und Größe', language: 'de', author: people('Größl, Ärpad') },
  'a title of capitals': { title: 'DEEP NETS FOR WEATHER', 'container-title': 'journal of weather' },
};

const item = (facts: Omit<CslItem, 'id'>): CslItem => ({
  id: 'one', type: 'article-journal', 'container-title': 'Journal of Lakes', issued: { 'date-parts': [[2021, 3]] }, volume: '4', page: '10-19',
  DOI: '10.1234/lakes', ...facts,
});

function printed(engine: Engine): string {
  engine.updateItems(['one']);
  const made = engine.makeBibliography();
  return made ? made[1].join('') : '';
}

const { Engine: UntouchedEngine } = untouched();
require('@citation-js/plugin-csl');
const { locales } = (require('@citation-js/core') as { plugins: { config: { get(name: string): { locales: { get(tag: string): string } } } } })
  .plugins.config.get('@csl');

test.each(['apa', 'vancouver', 'harvard1'].flatMap((style) => Object.entries(REFERENCES).map(([name, facts]) => ({ style, name, facts }))))(
  '$style: $name',
  ({ style, facts }) => {
    const other = new UntouchedEngine({ retrieveLocale: (tag: string) => locales.get(tag), retrieveItem: () => item(facts) }, builtInSource(style), 'en-US', true);
    other.setOutputFormat('html');
    other.opt.development_extensions['wrap_url_and_doi'] = true;
    const alone = openEngine({ id: style, title: style, format: 'author-date' }, 'en-US', [item(facts)], 'references');
    expect(printed(alone)).toBe(printed(other));
  },
);
