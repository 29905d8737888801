/** The configuration of a Hugo site, in any of the files and folders that it may be in. */
import type { OldFiles } from '../moved/old-files.ts';
import { at, isData, rowsAt, textAt, type Data } from '../moved/unknown-data.ts';
import type { Problems } from '../../problems.ts';

export interface HugoSettings {
  config: Data;
  params: Data;
  /** Folder of the pages in the main language. */
  content: string;
  menu: readonly unknown[];
  language: string;
}

const ENDINGS = ['yaml', 'yml', 'toml', 'json'];

/** https://gohugo.io/configuration/introduction/ */
export function readSettings(files: OldFiles, problems: Problems): HugoSettings {
  const named = (name: string): string[] => ENDINGS.flatMap((ending) => [`config/_default/${name}.${ending}`, `config/${name}.${ending}`]);
  const root = ['hugo', 'config'].flatMap((name) => ENDINGS.map((ending) => `${name}.${ending}`));
  const config = files.firstData([...named('hugo'), ...named('config'), ...root], problems);
  const params = files.firstData(named('params'), problems);
  const languages = isData(config['languages']) ? config['languages'] : files.firstData(named('languages'), problems);
  const main = textAt(config, 'defaultContentLanguage') ?? Object.keys(languages)[0] ?? 'en';
  const folder = textAt(at(languages, main), 'contentDir') ?? textAt(at(languages, main), 'contentdir') ?? textAt(config, 'contentDir');
  const menuFile = (): Data => files.firstData([...named('menus'), ...named(`menus.${main}`)], problems);
  const menu = at(config, 'menu', 'main') ?? at(config, 'menus', 'main') ?? at(menuFile(), 'main');
  return {
    config,
    params: isData(config['params']) ? { ...config['params'], ...params } : params,
    content: folder ?? (files.below('content/en').length > 0 ? 'content/en' : 'content'),
    menu: rowsAt(menu),
    language: textAt(at(languages, main), 'languageCode') ?? textAt(config, 'languageCode') ?? main,
  };
}
