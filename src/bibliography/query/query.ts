/**
 * Declarative lists of papers, as written in front matter, in site.yaml or in Markdown:
 *
 *     filter: { type: article, year: '>=2020', author: me }
 *     not: { keyword: [survey] }
 *     group: year        # year, type, venue, topic, own, category, none
 *     order: newest      # newest, oldest, title, author, venue, file
 *     limit: 10
 *
 * Filters may also stand beside `group` and `limit`. Several filters must all hold; of a list of values any will do.
 */
import { isObject } from '../../objects.ts';
import { closest } from '../../text/closest.ts';
import type { Publication } from '../publication.ts';
import type { Problems } from '../../problems.ts';
import { FILTERS, FILTER_ALIASES, fieldTest } from './filters.ts';
import type { Scalar, Test } from './filters.ts';
import { GROUPINGS, GROUP_ALIASES, ORDERS, ORDER_ALIASES, PARTS, PART_ALIASES } from './query-shape.ts';
import type { OwnGroup, PublicationQuery, QueryPlace } from './query-shape.ts';
import { parseQueryString } from './query-string.ts';

export type { PublicationQuery, QueryPlace } from './query-shape.ts';

const OTHER_KEYS = [
  'filter',
  'not',
  'any',
  'field',
  'query',
  'group',
  'groups',
  'order',
  'limit',
  'show',
  'hide',
  'authors_shown',
];
const KEY_ALIASES: Readonly<Record<string, string>> = {
  where: 'filter',
  filters: 'filter',
  exclude: 'not',
  fields: 'field',
  group_by: 'group',
  grouping: 'group',
  sort: 'order',
  sort_by: 'order',
  order_by: 'order',
  max: 'limit',
  count: 'limit',
};

/**
 * Reads a query.
 *
 * @param value a mapping as above; an al-folio query string; citation keys; the name of a list in `lists`
 * @param problems takes `query-unknown-key`, `query-misplaced-key`, `query-value`, `query-syntax`
 * @param lists named lists of the settings
 * @returns a query in any case: what was not understood is left out of it
 */
export function parseQuery(
  value: unknown,
  problems: Problems,
  where: QueryPlace = {},
  lists: Readonly<Record<string, unknown>> = {},
): PublicationQuery {
  const reader = new QueryReader(problems, where, lists);
  return reader.read(value);
}

class QueryReader {
  private readonly problems: Problems;
  private readonly where: QueryPlace;
  private readonly lists: Readonly<Record<string, unknown>>;
  private readonly opened = new Set<string>();
  private readonly asked: PublicationQuery['asked'] = [];

  constructor(problems: Problems, where: QueryPlace, lists: Readonly<Record<string, unknown>>) {
    this.problems = problems;
    this.where = where;
    this.lists = lists;
  }

  read(value: unknown): PublicationQuery {
    if (typeof value === 'string') return this.readString(value.trim());
    if (Array.isArray(value)) return this.readMapping({ key: value });
    if (isObject(value)) return this.readMapping(value);
    if (value != null && value !== true)
      this.wrong('A list of papers', value, 'a mapping of filters, a citation key or a query');
    return { test: () => true, group: 'none', asked: [] };
  }

  private readString(text: string): PublicationQuery {
    if (Object.hasOwn(this.lists, text) && !this.opened.has(text)) {
      this.opened.add(text);
      return this.read(this.lists[text]);
    }
    if (text === '' || text === 'all') return { test: () => true, group: 'none', asked: [] };
    if (!/[@[\s]/.test(text)) return this.readMapping({ key: text });
    const parsed = parseQueryString(text);
    if ('expected' in parsed) {
      this.problems.warn('query-syntax', `The query "${text}" cannot be read: ${parsed.expected}`, {
        ...this.where,
        cure: 'Write it like @article[year>=2023 && selected=true], or as a mapping of filters.',
      });
      return { test: () => true, group: 'none', asked: [] };
    }
    const { test, options } = parsed;
    const query = this.readMapping(options);
    return { ...query, test: (publication) => test(publication) && query.test(publication) };
  }

  private readMapping(mapping: Readonly<Record<string, unknown>>): PublicationQuery {
    const tests: Test[] = [];
    const query: PublicationQuery = { test: () => true, group: 'none', asked: this.asked };
    for (const [name, value] of Object.entries(mapping)) {
      const key = this.canonical(name, KEY_ALIASES);
      if (value == null) continue;
      switch (key) {
        case 'group':
          query.group = this.oneOf('group', value, GROUPINGS, GROUP_ALIASES) ?? 'none';
          break;
        case 'groups':
          query.groups = this.readGroups(value);
          query.group = 'own';
          break;
        case 'order': {
          const order = this.oneOf('order', value, ORDERS, ORDER_ALIASES);
          if (order) query.order = order;
          break;
        }
        case 'limit':
        case 'authors_shown': {
          const number = typeof value === 'string' ? Number(value) : value;
          if (typeof number !== 'number' || !Number.isInteger(number) || number < 0)
            this.wrong(name, value, 'a number');
          else if (key === 'limit') query.limit = number;
          else query.authorsShown = number;
          break;
        }
        case 'show':
        case 'hide':
          query[key] = (Array.isArray(value) ? value : String(value).split(',')).flatMap((part) => {
            const name = String(part).trim();
            // The title stands in every list.
            return name === 'title' ? [] : (this.oneOf(key, name, PARTS, PART_ALIASES) ?? []);
          });
          break;
        case 'query': {
          const inner = this.read(value);
          tests.push(inner.test);
          break;
        }
        default:
          tests.push(...this.readFilters({ [name]: value }));
      }
    }
    query.test = all(tests);
    return query;
  }

  /** The content of `filter:`, `not:` or one filter beside them. */
  private readFilters(mapping: Readonly<Record<string, unknown>>): Test[] {
    const tests: Test[] = [];
    for (const [name, value] of Object.entries(mapping)) {
      const key = this.canonical(name, KEY_ALIASES);
      if (key === 'filter' || key === 'not') {
        if (typeof value !== 'string' && !isObject(value)) this.wrong(name, value, 'filters, such as `type: article`');
        else {
          const inner = typeof value === 'string' ? this.readString(value).test : all(this.readFilters(value));
          tests.push(key === 'not' ? (publication) => !inner(publication) : inner);
        }
      } else if (key === 'any') {
        const alternatives = (Array.isArray(value) ? value : [value]).map((one) => this.read(one).test);
        tests.push((publication) => alternatives.some((test) => test(publication)));
      } else if (key === 'field') {
        if (!isObject(value)) this.wrong(name, value, 'names of .bib fields, such as `project: lakes`');
        else
          for (const [field, wanted] of Object.entries(value))
            tests.push(any(scalars(wanted).map((one) => fieldTest(field, one))));
      } else tests.push(...this.readFilter(name, value));
    }
    return tests;
  }

  private readFilter(name: string, value: unknown): Test[] {
    const key = this.canonical(name, FILTER_ALIASES);
    const filter = Object.hasOwn(FILTERS, key) ? FILTERS[key] : undefined;
    if (!filter && OTHER_KEYS.includes(this.canonical(name, KEY_ALIASES))) {
      this.problems.warn('query-misplaced-key', `"${name}" is said of a whole list, not within its groups or filters`, {
        ...this.where,
        subject: name,
        cure: `Write "${name}" beside \`filter\` or \`groups\`, or take it out.`,
      });
      return [];
    }
    if (!filter) {
      const names = [...Object.keys(FILTERS), ...OTHER_KEYS];
      const near = closest(name, [...names, ...Object.keys(FILTER_ALIASES), ...Object.keys(KEY_ALIASES)]);
      this.problems.warn(
        'query-unknown-key',
        `A list of papers knows no "${name}"${near ? `; did you mean "${near}"?` : ''}`,
        {
          ...this.where,
          subject: name,
          cure: near
            ? `Write "${near}".`
            : `Use one of ${names.join(', ')}; for a field of your own write \`field: { ${name}: … }\`.`,
        },
      );
      return [];
    }
    const tests: Test[] = [];
    for (const one of scalars(value)) {
      const test = filter(one);
      if (typeof test === 'function') {
        tests.push(test);
        this.asked.push({ filter: key, value: String(one), test });
      } else this.wrong(name, one, test.expected);
    }
    return tests.length > 0 ? [any(tests)] : [];
  }

  private readGroups(value: unknown): OwnGroup[] {
    return (Array.isArray(value) ? value : []).flatMap((group: unknown) => {
      if (!isObject(group) || typeof group.heading !== 'string') {
        this.wrong('groups', group, 'a `heading` and filters');
        return [];
      }
      const { heading, ...filters } = group;
      return [{ heading, test: all(this.readFilters(filters)) }];
    });
  }

  private oneOf<T extends string>(
    name: string,
    value: unknown,
    known: readonly T[],
    aliases: Readonly<Record<string, T>>,
  ): T | undefined {
    const word = this.canonical(String(value).trim().replace(/\s+/g, ' '), aliases);
    if ((known as readonly string[]).includes(word)) return word as T;
    const near = closest(word, known);
    this.wrong(name, value, `${known.join(', ')}${near ? `; did you mean "${near}"?` : ''}`);
    return undefined;
  }

  private canonical(name: string, aliases: Readonly<Record<string, string>>): string {
    const word = name.toLowerCase().replaceAll('-', '_').replace(/^_/, '-');
    return Object.hasOwn(aliases, word) ? aliases[word]! : word;
  }

  private wrong(name: string, found: unknown, expected: string): void {
    this.problems.warn('query-value', `"${name}" is ${JSON.stringify(found) ?? String(found)}, which cannot be read`, {
      ...this.where,
      subject: typeof found === 'object' ? name : String(found),
      cure: `Expected: ${expected}.`,
    });
  }
}

function scalars(value: unknown): Scalar[] {
  return (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'number' || typeof one === 'boolean' ? one : String(one),
  );
}

function all(tests: readonly Test[]): Test {
  return (publication: Publication) => tests.every((test) => test(publication));
}

function any(tests: readonly Test[]): Test {
  return (publication: Publication) => tests.some((test) => test(publication));
}
