/** Where a name that Chinese, Japanese or Korean writes without a blank parts into family and given name. */

const HAN = /^[\p{Script=Han}·々]+$/u;
const HANGUL = /^\p{Script=Hangul}+$/u;

/** Of one letter: the commonest of Chinese, in both scripts, and of Korean. */
const SURNAMES: ReadonlySet<string> = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭肖程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧' +
    '蒋蔣蔡贾賈丁魏薛叶葉阎閻闫余潘杜戴夏钟鍾鐘汪田任姜范範方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱丘秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯' +
    '尹黎易常武乔喬贺賀赖賴龚龔庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢骆駱岳齐齊梅莫庄莊' +
    '辛管祝左涂塗谷祁舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲游裴席卫衛查屈鲍鮑覃霍翁甘景单單柯阮桂闵閔解柴车車冉房辜吉饶饒刁瞿戚' +
    '古池滕晋晉苑邬鄔臧畅暢褚娄婁盖蓋奚穆党黨冀屠连連郜晏栾欒郁蒙喻窦竇迟遲宇敖糜鄢冷卓花仇艾蓝藍巩鞏练練仲虞卞封竺冼佟栗匡宗巫鞠桑荆' +
    '荊谌諶银扬揚伏岑习習蔺藺朴裵玄咸廉太奉' +
    '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길표반왕금옥육맹탁',
);

const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 令狐 长孙 長孫 宇文 端木 ' +
    '南宫 南宮 独孤 獨孤 남궁 황보 제갈 선우 독고 사공 서문 동방'
  ).split(' '),
);

/** Japanese family names that begin as a Chinese one: 石川, 高橋, 江口. */
const JAPANESE = /^.[川橋村口島崎沢藤瀬塚井田辺]/u;

/**
 * How many letters of a name written without a blank are the family name; undefined where that would be a guess, as it is
 * of all names in Han that are Japanese.
 */
export function surnameLength(name: string, japanese = false): number | undefined {
  const cut = name.length > 2 && COMPOUND_SURNAMES.has(name.slice(0, 2)) ? 2 : 1;
  const rest = name.length - cut;
  if (rest < 1 || rest > 2 || (cut === 1 && !SURNAMES.has(name[0]!))) return undefined;
  const divisible = HAN.test(name) ? !japanese && !JAPANESE.test(name) : HANGUL.test(name) && name.length > 2;
  return divisible ? cut : undefined;
}
