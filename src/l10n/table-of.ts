/** Under which name tables hold the words of a language. */

/**
 * The primary subtag (`fr-CA` → `fr`); `zh-hant` for what is written in Traditional Chinese, said or likely: `zh-TW`,
 * `zh-HK`. https://www.rfc-editor.org/rfc/rfc5646
 */
export function tableOf(lang: string): string {
  const language = primary(lang);
  return language === 'zh' && isTraditional(lang) ? 'zh-hant' : language;
}

/** The language alone: `zh` of `zh-Hant-HK`. */
export function primary(lang: string): string {
  return lang.toLowerCase().split('-', 1)[0]!;
}

const known = new Map<string, boolean>();

/** Looked up once a tag: words are asked for with every paper. What an entry calls its language may be no tag at all. */
function isTraditional(tag: string): boolean {
  let answer = known.get(tag);
  if (answer === undefined) known.set(tag, (answer = likelyScript(tag) === 'Hant'));
  return answer;
}

function likelyScript(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}
