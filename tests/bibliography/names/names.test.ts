import { describe, expect, it } from 'vitest';
import { parseNames } from '../../../src/bibliography/names/names.ts';
import { Problems } from '../../../src/problems.ts';

const where = { file: 'data/papers.bib', line: 3, column: 12 };

function read(value: string, lang?: string) {
  const problems = new Problems();
  const { names, others } = parseNames(value, where, problems, lang);
  return {
    parts: names.map((name) =>
      name.literal !== undefined
        ? { literal: name.literal }
        : Object.fromEntries(
            (['given', 'particle', 'family', 'suffix'] as const).flatMap((part) =>
              name[part] ? [[part, name[part]]] : [],
            ),
          ),
    ),
    display: names.map((name) => name.display),
    marks: names.map((name) => name.marks.join(' ')),
    roles: names.map((name) => name.roles.join(' ')),
    hints: names.map((name) => name.personHint),
    orcids: names.map((name) => name.orcid),
    others,
    codes: problems.list.map((problem) => problem.code),
    problems: problems.list,
  };
}

describe('one name', () => {
  it.each([
    ['Ada Quill', { given: 'Ada', family: 'Quill' }],
    ['Quill, Ada', { given: 'Ada', family: 'Quill' }],
    ['Quill', { family: 'Quill' }],
    ['Ludo van der Berg', { given: 'Ludo', particle: 'van der', family: 'Berg' }],
    ['van der Berg, Ludo', { given: 'Ludo', particle: 'van der', family: 'Berg' }],
    ['Van den Hoek, Elin', { given: 'Elin', particle: 'Van den', family: 'Hoek' }],
    ["{\\L}\\k{e}g\\'s, Iga", { given: 'Iga', family: 'Łęgś' }],
    ["Dymu\\'s, Iga", { given: 'Iga', family: 'Dymuś' }],
    ['{de Linden}, Mara', { given: 'Mara', family: 'de Linden' }],
    ['Nunez del Campo, Mara', { given: 'Mara', family: 'Nunez del Campo' }],
    ["Jean d'Ombre", { given: 'Jean', family: 'd’Ombre' }],
    ["'t Veld, Gerard", { given: 'Gerard', particle: "'t", family: 'Veld' }],
    ['von {\\O}stergaard, Ida', { given: 'Ida', particle: 'von', family: 'Østergaard' }],
    ['Bram Oak Jr.', { given: 'Bram', family: 'Oak', suffix: 'Jr.' }],
    ['Oak, Jr., Bram', { given: 'Bram', family: 'Oak', suffix: 'Jr.' }],
    ['Oak, Bram, III', { given: 'Bram', family: 'Oak', suffix: 'III' }],
    ['Oak III, Bram', { given: 'Bram', family: 'Oak', suffix: 'III' }],
    ['III, Bram Oak', { given: 'Bram', family: 'Oak', suffix: 'III' }],
    ['Shun-ichi Mori', { given: 'Shun-ichi', family: 'Mori' }],
    ['J.-P. Lasalle', { given: 'J.-P.', family: 'Lasalle' }],
    ['J. -P. Lasalle', { given: 'J.-P.', family: 'Lasalle' }],
    ['J.~P. Lasalle', { given: 'J. P.', family: 'Lasalle' }],
    ['J.\\ Lasalle', { given: 'J.', family: 'Lasalle' }],
    ["D{\\'\\i}ez-del-Sol, Ana", { given: 'Ana', family: 'Díez-del-Sol' }],
    ['Díez-del-Sol, Ana ', { given: 'Ana', family: 'Díez-del-Sol' }],
    ["{\\'E}tienne Noir", { given: 'Étienne', family: 'Noir' }],
    ["\\'Etienne Noir", { given: 'Étienne', family: 'Noir' }],
    ['Fran\\c cois Noir', { given: 'François', family: 'Noir' }],
    ['Hans \\O rsund', { given: 'Hans', family: 'Ørsund' }],
    ['bell crane', { given: 'bell', family: 'crane' }],
    ['van der Berg', { particle: 'van der', family: 'Berg' }],
    ['Ayşe Yıldıran', { given: 'Ayşe', family: 'Yıldıran' }],
    ['Иван Петрович Сидоров', { given: 'Иван Петрович', family: 'Сидоров' }],
    ['Сидоров, Иван', { given: 'Иван', family: 'Сидоров' }],
    ['Jane {De La Cruz}', { given: 'Jane', family: 'De La Cruz' }],
    ['{Rowan}, J.~F.', { given: 'J. F.', family: 'Rowan' }],
    ['Berg, Ludo van der', { given: 'Ludo', particle: 'van der', family: 'Berg' }],
    ['Ana de la Roca y Sol', { given: 'Ana', particle: 'de la', family: 'Roca y Sol' }],
    ['Oak Jr., Bram Elm', { given: 'Bram Elm', family: 'Oak', suffix: 'Jr.' }],
    ['Bram Oak, M.D.', { given: 'Bram', family: 'Oak', suffix: 'M.D.' }],
    ['Quill, MD', { given: 'MD', family: 'Quill' }],
    ['Tarek Quill, Md', { given: 'Md', family: 'Tarek Quill' }],
    ['Rahim, Md', { given: 'Md', family: 'Rahim' }],
    ['Ada Quill 0001', { given: 'Ada', family: 'Quill' }],
    ['Quill, Ada (Ed.)', { given: 'Ada', family: 'Quill' }],
    ['الكاتب، سمير', { given: 'سمير', family: 'الكاتب' }],
    ['سمير أبو ليلى', { given: 'سمير', family: 'أبو ليلى' }],
    ['أبو ليلى، سمير', { given: 'سمير', family: 'أبو ليلى' }],
    ['سمير عبد الكريم', { given: 'سمير', family: 'عبد الكريم' }],
    ['عبد الكريم سمير', { given: 'عبد الكريم', family: 'سمير' }],
    ['ليلى بنت سمير آل كاتب', { given: 'ليلى بنت سمير', family: 'آل كاتب' }],
    ['سمير بن أبي ليلى', { given: 'سمير', family: 'بن أبي ليلى' }],
    ['ابن عبد الكريم', { family: 'ابن عبد الكريم' }],
    ['דוד בן אלון', { given: 'דוד', family: 'בן אלון' }],
    ['בן אלון', { given: 'בן', family: 'אלון' }],
    ['יעל בת דוד אבן ארז', { given: 'יעל בת דוד', family: 'אבן ארז' }],
    ['"family=de la Roca", "given=Ana"', { given: 'Ana', family: 'de la Roca' }],
  ])('%s', (raw, parts) => {
    const { parts: found, codes } = read(raw);
    expect(found).toEqual([parts]);
    expect(codes).toEqual([]);
  });

  it('reads family-first names in Han, Hangul and Kana as written', () => {
    expect(read('王小明 and 山田 太郎 and 王, 小明 and 欧阳小明 and 김민수').parts).toEqual([
      { family: '王', given: '小明' },
      { family: '山田', given: '太郎' },
      { family: '王', given: '小明' },
      { family: '欧阳', given: '小明' },
      { family: '김', given: '민수' },
    ]);
    expect(read('王小明 and 山田 太郎 and 王, 小明').display).toEqual(['王小明', '山田 太郎', '王小明']);
  });

  it.each([
    ['남궁민수', { family: '남궁', given: '민수' }],
    ['선우휘', { family: '선우', given: '휘' }],
    ['황보영', { family: '황보', given: '영' }],
    ['제갈공명', { family: '제갈', given: '공명' }],
    ['독고 탁', { family: '독고', given: '탁' }],
    ['諸葛小明', { family: '諸葛', given: '小明' }],
  ])('knows family names of two letters: %s', (raw, parts) => {
    expect(read(raw)).toMatchObject({ parts: [parts], display: [raw] });
  });

  it.each(['東山圭吾', '教育部', '文化部', '東方學會', '佚名', '紫式部', '森田茂', '高橋誠', '교육부', '통계학회'])(
    'keeps a name whole that it cannot divide with confidence: %s',
    (raw) => {
      expect(read(raw)).toMatchObject({ parts: [{ literal: raw }], display: [raw] });
    },
  );

  it('keeps Japanese names whole that no blank divides, in which a Chinese family name means nothing', () => {
    expect(read('林房雄 and 林 房雄 and 林, 房雄 and 長谷部, 誠 and 김민수', 'ja').parts).toEqual([
      { literal: '林房雄' },
      { family: '林', given: '房雄' },
      { family: '林', given: '房雄' },
      { family: '長谷部', given: '誠' },
      { family: '김', given: '민수' },
    ]);
    expect(read('林房雄', 'zh').parts).toEqual([{ family: '林', given: '房雄' }]);
  });

  it('loses no part of a name in three', () => {
    expect(read('王 小 明').parts).toEqual([{ family: '王', given: '小 明' }]);
  });

  it.each([
    ['Wang, Hsiao-ming 王小明', ['Hsiao-ming', 'Wang'], 'Hsiao-ming Wang 王小明'],
    ['Wang 王, Hsiao-ming 小明', ['Hsiao-ming', 'Wang'], 'Hsiao-ming Wang 王小明'],
    ['Hsiao-ming Wang {王小明}', ['Hsiao-ming', 'Wang'], 'Hsiao-ming Wang 王小明'],
    ['Sato, Kenichi (佐藤健一)', ['Kenichi', 'Sato'], 'Kenichi Sato (佐藤健一)'],
    ['Kenichi Sato (佐藤 健一)', ['Kenichi', 'Sato'], 'Kenichi Sato (佐藤 健一)'],
    ['Kim, M. S. 김민수', ['M. S.', 'Kim'], 'M. S. Kim 김민수'],
    ['Haddad, Leila (ليلى حداد)', ['Leila', 'Haddad'], 'Leila Haddad (ليلى حداد)'],
    ['王小明 (Hsiao-ming Wang)', ['小明', '王'], '王小明 (Hsiao-ming Wang)'],
  ])('keeps a second script behind the whole name: %s', (raw, [given, family], display) => {
    expect(read(raw)).toMatchObject({ parts: [{ given, family }], display: [display], codes: [] });
  });

  it.each([
    ['Wang Xiaoming 王小明', ['Xiaoming', 'Wang']],
    ['Wang Xiaoming (王 小明)', ['Xiaoming', 'Wang']],
    ['L{\\"u} Hsiao-y{\\"u} 呂小玉', ['Hsiao-yü', 'Lü']],
    ['Ouyang Ming 欧阳明', ['Ming', 'Ouyang']],
    ['Kim Minsu 김민수', ['Minsu', 'Kim']],
    ['Xiaoming Wang 王小明', ['Xiaoming', 'Wang']],
    ['Grace Wang 王小明', ['Grace', 'Wang']],
    ['Ming Wang 王明', ['Ming', 'Wang']],
    ['Kenichi Sato 佐藤健一', ['Kenichi', 'Sato']],
  ])('sees by the other script which word is the family: %s', (raw, [given, family]) => {
    expect(read(raw)).toMatchObject({ parts: [{ given, family }], codes: [] });
  });

  it.each([
    ['John 王', { given: 'John', family: '王' }],
    ['Maria 田中', { given: 'Maria', family: '田中' }],
    ['А. Сидоров', { given: 'А.', family: 'Сидоров' }],
    ['Wang, 小明', { given: '小明', family: 'Wang' }],
  ])('takes no part of a name for the whole in another script: %s', (raw, parts) => {
    expect(read(raw).parts).toEqual([parts]);
  });

  it('keeps institutions in braces whole, with their "and" and commas', () => {
    expect(read('{Society of Arts and Sciences, Lyon} and Ada Quill').parts).toEqual([
      { literal: 'Society of Arts and Sciences, Lyon' },
      { given: 'Ada', family: 'Quill' },
    ]);
  });

  it.each([
    'The Reed Collaboration',
    'World Water Organization',
    'Reed Bank Working Group',
    'Department of Lakes, University of Quillham',
    'Staatliche Museen zu Quillstadt',
    'Fundação Rio Quill',
    'Landesbibliothek Oakdorf, Haus am See',
    'The Slow Lakes Group, RWI',
  ])('takes %s for an institution without braces', (raw) => {
    expect(read(`${raw} and Ada Quill`).parts).toEqual([{ literal: raw }, { given: 'Ada', family: 'Quill' }]);
  });

  it('takes an ORCID off the name', () => {
    expect(read('Ada Quill (0000-0001-2345-6789) and Oak, Bram [https://orcid.org/0000-0001-2345-678X]')).toMatchObject({
      display: ['Ada Quill', 'Bram Oak'],
      orcids: ['0000-0001-2345-6789', '0000-0001-2345-678X'],
    });
  });

  it('reads biblatex names given by parts', () => {
    expect(
      read(
        'family=Berg, given={Ludo, M.}, prefix=van der, useprefix=true and given=Ada, family=Quill, id=0000-0001-2345-6789',
      ),
    ).toMatchObject({
      parts: [
        { given: 'Ludo, M.', particle: 'van der', family: 'Berg' },
        { given: 'Ada', family: 'Quill' },
      ],
      orcids: [undefined, '0000-0001-2345-6789'],
    });
  });

  it('sees through emphasis and links', () => {
    expect(
      read(
        '\\textbf{R.} \\underline{\\textbf{Quill}} and {\\bf Ada Quill} and <b>Ada</b> Quill and \\href{https://x.org}{Ada Quill}',
      ).display,
    ).toEqual(['R. Quill', 'Ada Quill', 'Ada Quill', 'Ada Quill']);
  });
});

describe('a list', () => {
  it('splits at "and" in any case and over any blank, outside braces', () => {
    expect(read('Ada Quill  AND\n\tBram Oak and {Quill and Sons}').display).toEqual([
      'Ada Quill',
      'Bram Oak',
      'Quill and Sons',
    ]);
    expect(read('Sandy Andrews and Andy Rand').display).toEqual(['Sandy Andrews', 'Andy Rand']);
  });

  it.each(['Ada Quill and others', 'Ada Quill and et al.', 'Ada Quill et al.', 'Quill, Ada and 12 others'])(
    '%s',
    (raw) => {
      expect(read(raw)).toMatchObject({ display: ['Ada Quill'], others: true, codes: [] });
    },
  );

  it.each([
    ['王小明 等', ['王小明']], ['王小明等', ['王小明']], ['王小明、陳美玲等人', ['王小明', '陳美玲']], ['王小明 and 等', ['王小明']],
    ['山田 太郎 他 and 鈴木 花子 ほか', ['山田 太郎', '鈴木 花子']], ['山田太郎他', ['山田太郎']], ['山田太郎ほか3名', ['山田太郎']],
    ['김민수 외', ['김민수']], ['김민수 외 3인', ['김민수']], ['김민수 and 외 2명', ['김민수']],
    ['Сидоров, И. П. и др.', ['И. П. Сидоров']], ['ليلى الكاتب وآخرون', ['ليلى الكاتب']], ['יעל ארז ואחרים', ['יעל ארז']],
  ])('knows that there are others in other scripts: %s', (raw, display) => {
    expect(read(raw)).toMatchObject({ display, others: true });
  });

  it('takes no end of a name for others', () => {
    expect(read('김동외 and 等等力, 太郎')).toMatchObject({ display: ['김동외', '等等力太郎'], others: false });
  });

  it('drops the comma before "and"', () => {
    expect(read('Quill, Ada, and Oak, Bram')).toMatchObject({ display: ['Ada Quill', 'Bram Oak'], codes: [] });
  });

  it('names an empty place and goes on', () => {
    expect(read('Ada Quill and and Bram Oak and')).toMatchObject({
      display: ['Ada Quill', 'Bram Oak'],
      codes: ['bib-name-empty'],
    });
  });

  it('unwraps a list that stands in one more pair of braces', () => {
    expect(read('{Quill, Ada and Oak, Bram}').display).toEqual(['Ada Quill', 'Bram Oak']);
    expect(read('{Ministry of Arts and Letters}').display).toEqual(['Ministry of Arts and Letters']);
    expect(read('{Quill and Oak}').display).toEqual(['Quill and Oak']);
    expect(read('{World Bank and United Nations}').display).toEqual(['World Bank and United Nations']);
  });

  it('opens braces around names written given name first, and says so', () => {
    const problems = new Problems();
    const { names } = parseNames('{Ada Quill and Bram Oak}', { file: 'a.bib', line: 1, column: 1 }, problems);
    expect(names.map(({ display }) => display)).toEqual(['Ada Quill', 'Bram Oak']);
    expect(problems.list.map(({ code }) => code)).toEqual(['bib-names-braces']);
  });

  it.each([
    ['Quill, Ada <ada@lakes.example> and Bram Oak (bram.oak@lakes.example)', ['Ada Quill', 'Bram Oak']],
    ['"Quill, Ada" and Oak, Bram', ['Ada Quill', 'Bram Oak']],
    ['(Ed.) Ada Quill and Bram Oak (Ed.)', ['Ada Quill', 'Bram Oak']],
    ['{\\bf\\underline{Quill, Ada}} and \\textbf{\\em Oak, Bram}', ['Ada Quill', 'Bram Oak']],
    ['<a href="https://lakes.example/">Ada Quill</a> and [Bram Oak](https://lakes.example/)', ['Ada Quill', 'Bram Oak']],
  ])('leaves e-mail addresses, quotation marks, emphasis and links out: %s', (raw, display) => {
    expect(read(raw).display).toEqual(display);
  });

  it.each([
    'éd.', 'éds', 'dir.', 'coord.', 'sous la dir. de', 'Hg.', 'Hgg.', 'Hrsg.', 'Herausgeberin', 'a cura di', 'cur.', 'org.', 'red.', 'red. nauk.', 'utg.',
    'ред.', 'отв. ред.', 'haz.', 'עורך', 'محرر', '編', '主编', '편', "\\'ed.",
  ])('leaves out that somebody is the editor: (%s)', (mark) => {
    expect(read(`Quill, Ada (${mark}) and Bram Oak [${mark}] and Reed (${mark}), Cleo`).display).toEqual(['Ada Quill', 'Bram Oak', 'Cleo Reed']);
  });

  it.each([
    ['王小明主編', '王小明'], ['王小明 编', '王小明'], ['王小明编著', '王小明'], ['王小明 校注', '王小明'], ['{王小明主編}', '王小明'],
    ['山田太郎編', '山田太郎'], ['山田 太郎 編', '山田 太郎'], ['山田太郎訳', '山田太郎'], ['山田太郎 監修', '山田太郎'], ['김민수 편', '김민수'],
    ['김민수 엮음', '김민수'], ['國立編譯館編', '國立編譯館'], ['Wang, Yi 译', 'Yi Wang'], ['Yi Wang 主编', 'Yi Wang'],
    ['{Wang, Yi 译}', 'Wang, Yi'], ['Sato, K. 訳', 'K. Sato'], ['Kim, Minsu 옮김', 'Minsu Kim'], ['林 茂 編', '林 茂'],
    ['Wang, Yi (译)', 'Yi Wang'],
  ])('leaves them out that stand without brackets behind names of East Asia: %s', (raw, display) => {
    expect(read(raw).display).toEqual([display]);
  });

  it('sees the others in front of such a mark', () => {
    expect(read('王小明、陳美玲等主編')).toMatchObject({ display: ['王小明', '陳美玲'], others: true });
    expect(read('山田太郎ほか編')).toMatchObject({ display: ['山田太郎'], others: true });
    expect(read('Quill, Ada (ed.) et al.')).toMatchObject({ display: ['Ada Quill'], others: true });
  });

  it('takes no end of a name for a mark', () => {
    expect(read('김상편 and 王編').display).toEqual(['김상편', '王編']);
    expect(read('陈思译 and 李主编 and 张 译').display).toEqual(['陈思译', '李主编', '张 译']);
    expect(read('Wang 王, Yi 译 and Wang, Yi 王译').display).toEqual(['Yi Wang 王译', 'Yi Wang 王译']);
  });

  it('leaves out marks in wide brackets, and no other brackets', () => {
    expect(read('山田太郎（編） and Quill, Ada {(Hg.)} and Oak, Bram (Bo)').display).toEqual(['山田太郎', 'Ada Quill', 'Bram (Bo) Oak']);
  });

  it.each([
    ['Ada Quill, Bram Oak, Cleo Reed', ['Ada Quill', 'Bram Oak', 'Cleo Reed']],
    ['A. Quill, B. Oak', ['A. Quill', 'B. Oak']],
    ['王小明, 李四, 张三', ['王小明', '李四', '张三']],
    ['Ada Quill, Bram Oak, and Cleo Reed', ['Ada Quill', 'Bram Oak', 'Cleo Reed']],
    ['Ada Quill, Bram Oak and Cleo Reed', ['Ada Quill', 'Bram Oak', 'Cleo Reed']],
    ['Quill, A., Oak, B., Reed, C.', ['A. Quill', 'B. Oak', 'C. Reed']],
    ['Quill A., Oak B.', ['A. Quill', 'B. Oak']],
  ])('reads %s as several authors and says so', (raw, display) => {
    const { display: found, problems } = read(raw);
    expect(found).toEqual(display);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'bib-names-commas', file: 'data/papers.bib', line: 3 });
  });

  it('gives the likely reading in the message', () => {
    const { problems } = read('Ada Quill, Bram Oak, Cleo Reed');
    expect(problems[0]!.cure).toBe('Separate authors with " and ": Ada Quill and Bram Oak and Cleo Reed.');
  });

  it('reads a comma too many as part of the given names, and says so', () => {
    const { display, problems } = read('{Oak}, L., Bram');
    expect(display).toEqual(['L. Bram Oak']);
    expect(problems[0]!.message).toBe('"{Oak}, L., Bram" has more commas than one name takes; read as: L. Bram Oak');
  });

  it.each([
    ['王小明，李四，张三', ['王小明', '李四', '张三']],
    ['山田 太郎、鈴木 花子', ['山田 太郎', '鈴木 花子']],
  ])('splits at the commas of Chinese and Japanese: %s', (raw, display) => {
    expect(read(raw)).toMatchObject({ display, codes: ['bib-names-separator'] });
  });

  it.each([
    ['Quill A and Oak BC', ['A Quill', 'BC Oak'], ['bib-name-order']],
    ['Quill AB, Oak C, Reed DE', ['AB Quill', 'C Oak', 'DE Reed'], ['bib-names-commas']],
    ['Quill A B', ['A B Quill'], ['bib-name-order']],
    ['Weinan E and Ada Quill', ['Weinan E', 'Ada Quill'], []],
    ['Bo LI and Andrew NG', ['Bo LI', 'Andrew NG'], []],
  ])('reads family names first where every name ends in initials: %s', (raw, display, codes) => {
    expect(read(raw)).toMatchObject({ display, codes });
  });

  it('opens braces that stand around every whole name', () => {
    expect(read('{Quill, Ada} and {Oak, Bram}').display).toEqual(['Ada Quill', 'Bram Oak']);
  });

  it('does not part initials from their name', () => {
    expect(read('Le Roc, H. A. and Ada Quill')).toMatchObject({ display: ['H. A. Le Roc', 'Ada Quill'], codes: [] });
  });

  it('does not take a double family name for two people', () => {
    expect(read('Garza Luna, Ana and Sol Rey, Iris Mara')).toMatchObject({
      display: ['Ana Garza Luna', 'Iris Mara Sol Rey'],
      codes: [],
    });
  });

  it('reads initials at the end as given names and says so once', () => {
    expect(read('Quill A. and Oak B. C.')).toMatchObject({
      display: ['A. Quill', 'B. C. Oak'],
      codes: ['bib-name-order'],
    });
  });

  it.each([
    ['Ada Quill; Bram Oak', ['Ada Quill', 'Bram Oak']],
    ['Ada Quill \\& Bram Oak', ['Ada Quill', 'Bram Oak']],
  ])('understands another separator: %s', (raw, display) => {
    expect(read(raw)).toMatchObject({ display, codes: ['bib-names-separator'] });
  });

  it.each([
    ['Ada Quill und Bram Oak', ['Ada Quill', 'Bram Oak']],
    ['Quill, Ada et Oak, Bram', ['Ada Quill', 'Bram Oak']],
    ['Ada Quill og Bram Oak and Cleo Reed', ['Ada Quill', 'Bram Oak', 'Cleo Reed']],
    ["Ad{\\'e}le Quill och Bram J. Oak", ['Adéle Quill', 'Bram J. Oak']],
    ['Quill, Ada y Oak, Bram', ['Ada Quill', 'Bram Oak']],
    ['Ада Перова и Борис Дубов', ['Ада Перова', 'Борис Дубов']],
  ])('understands "and" in other languages between people: %s', (raw, display) => {
    expect(read(raw)).toMatchObject({ display, codes: ['bib-names-separator'] });
  });

  it('reads a list of commas that ends in such an "and"', () => {
    expect(read('Quill, A., Oak, B. und Reed, C.').display).toEqual(['A. Quill', 'B. Oak', 'C. Reed']);
    expect(read('Ada Quill, Bram Oak und Cleo Reed').display).toEqual(['Ada Quill', 'Bram Oak', 'Cleo Reed']);
  });

  it('tells how to write one person whose family name holds such a word', () => {
    const { problems } = read('Ana Quill et Oak Reed');
    expect(problems[0]!.cure).toContain('For one person, write "Family, Given"');
  });

  it.each([
    ['Quill y Oak, Ana'],
    ['Quill Sol y Oak Rey, Ana'],
    ['Ana Quill e Oak'],
    ['Ana Quill y Oak Reed'],
    ['Ana Maria Quill e Oak Filho'],
    ['Joan Maria Quill i Oak Reed'],
    ['Giovanni a Quilla Rossa'],
    ['Ana Maria de Quill y Oak del Sol'],
    ['Fundação Rio Quill e Instituto Oak'],
    ['Centro Nacional de Lagos e Desenvolvimento Rural'],
    ['Bibliothèque Nationale et Universitaire de Quillbourg'],
    ['Staatliche Museen und Kunstsammlungen Quillstadt'],
    ['Staatliche Gärten und Seen Quillstadt'],
    ['Amt Quillstadt und Amt Oakdorf'],
    ['Otto von und zu Oak'],
    ['Ida von Quill und zu Oak'],
    ['{Rat für Seen und Freie Flüsse}'],
    ['Ada Quill et al.'],
  ])('leaves such a word to a family name and to an institution: %s', (raw) => {
    const { display, codes } = read(raw);
    expect(display).toHaveLength(1);
    expect(codes).toEqual([]);
  });

  it('leaves such a word to each name of a list', () => {
    expect(read('Ana Maria Quill e Oak Reed and Bram Elm')).toMatchObject({ display: ['Ana Maria Quill e Oak Reed', 'Bram Elm'], codes: [] });
  });

  it('takes nobody for the institution in brackets behind the name', () => {
    expect(read('Ada Quill (Universität Oakdorf)').parts).toEqual([{ given: 'Ada', family: 'Quill', suffix: '(Universität Oakdorf)' }]);
  });

  it('knows an institution whose letters are written in LaTeX', () => {
    expect(read('Universit{\\"a}t Oakdorf').parts).toEqual([{ literal: 'Universität Oakdorf' }]);
  });

  it('leaves a company its ampersand', () => {
    expect(read('Quill \\& Oak')).toMatchObject({ display: ['Quill & Oak'], codes: [] });
  });

  it('keeps the names when a brace is missing', () => {
    expect(read('{Quill, Ada and Oak, Bram').display).toEqual(['Ada Quill', 'Bram Oak']);
  });

  it('takes "me" and "admin" for the owner', () => {
    expect(read('me and Ada Quill and admin').hints).toEqual(['me', undefined, 'me']);
  });

  // More than anybody has, so that the runner would end whatever grows with the square.
  it('reads a hundred thousand authors', () => {
    const list = Array.from({ length: 100_000 }, (_, index) => `Quill${index}*, Ad{\\'e}le`).join(' and ');
    expect(read(list).display).toHaveLength(100_000);
  });
});

describe('marks', () => {
  it.each([
    ['Quill*, Ada', '*'],
    ['Ada Quill*', '*'],
    ['Ada Quill$^\\star$', '⋆'],
    ['Ada Quill$^{*,\\dagger}$', '* †'],
    ['Ada Quill\\textsuperscript{1,*}', '1 *'],
    ['Quill{\\textsuperscript{$\\dagger$}}, Ada', '†'],
    ['Ada Quill\\dag', '†'],
    ['Ada Quill∗‡', '* ‡'],
    ['Ada Quill¹', '1'],
    ['Ada Quill^{*}', '*'],
    ['Ada Quill\\thanks{Now at home}', ''],
    ['Ada Quill<sup>*</sup>', '*'],
    ['Ada Quill [1,*]', '1 *'],
  ])('%s', (raw, marks) => {
    expect(read(raw)).toMatchObject({ display: ['Ada Quill'], marks: [marks] });
  });

  it('leaves a superscript that spells the name', () => {
    expect(read('Ian M\\textsuperscript{c}Reed').marks).toEqual(['']);
  });

  it('reads a remark behind a name as what it says', () => {
    const { names } = parseNames('Ada Quill (equal contribution) and Bram Oak (Oakham)', { file: 'a.bib', line: 1, column: 1 }, new Problems());
    expect(names.map(({ display, roles }) => [display, roles])).toEqual([['Ada Quill', ['equal']], ['Bram Oak (Oakham)', []]]);
  });

  it('takes an asterisk on two authors for equal contribution, on one for nothing in particular', () => {
    expect(read('Ada Quill* and Bram Oak* and Cleo Reed†').roles).toEqual(['equal', 'equal', '']);
    expect(read('Ada Quill* and Bram Oak').roles).toEqual(['', '']);
  });
});
