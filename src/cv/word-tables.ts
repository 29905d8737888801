/** The words of a CV in the languages of the interface, a row a language; English, French and German are in words.ts. */
import type { CvWords } from './words.ts';

type Row = readonly [
  document: readonly [cv: string, page: string, full: string, short: string, inSubject: string],
  seasons: readonly [spring: string, summer: string, autumn: string, winter: string],
  sections: string,
];

/** Sections that cv.yaml files usually have, in the order of the rows. */
const SECTIONS = [
  'summary', 'education', 'experience', 'research_experience', 'publications', 'selected_publications', 'talks', 'invited_talks',
  'teaching',
  'supervision', 'awards', 'grants', 'service', 'software', 'projects', 'press', 'languages', 'skills', 'interests', 'references',
  'outreach',
] as const;
/** Other names for them. */
const SAME: Readonly<Record<string, (typeof SECTIONS)[number]>> = {
  about: 'summary', profile: 'summary', employment: 'experience', appointments: 'experience', papers: 'publications', people: 'supervision',
  community_service: 'service', open_source_software: 'software', honors: 'awards', honours: 'awards', funding: 'grants',
};

const ROWS: Readonly<Record<string, Row>> = {
  es: [
    ['Currículum vítae', 'página {n} de {total}', 'Completo', 'Breve', '{degree} en {area}'], ['primavera', 'verano', 'otoño', 'invierno'],
    'Presentación|Formación|Experiencia|Experiencia investigadora|Publicaciones|Publicaciones destacadas|Charlas|'
      + 'Charlas invitadas|Docencia|Dirección de trabajos|Premios|Financiación|Gestión y evaluación|Software|Proyectos|Prensa|'
      + 'Idiomas|Competencias|Intereses|Referencias|Divulgación',
  ],
  it: [
    ['Curriculum vitae', 'pagina {n} di {total}', 'Completo', 'Breve', '{degree} in {area}'], ['primavera', 'estate', 'autunno', 'inverno'],
    'Profilo|Formazione|Esperienza|Esperienza di ricerca|Pubblicazioni|Pubblicazioni scelte|Conferenze|Conferenze su invito|'
      + 'Didattica|Supervisione|Premi|Finanziamenti|Incarichi|Software|Progetti|Stampa|Lingue|Competenze|Interessi|Referenze|'
      + 'Divulgazione',
  ],
  pt: [
    ['Curriculum vitae', 'página {n} de {total}', 'Completo', 'Resumido', '{degree} em {area}'],
    ['primavera', 'verão', 'outono', 'inverno'],
    'Apresentação|Formação|Experiência|Experiência de pesquisa|Publicações|Publicações selecionadas|Palestras|'
      + 'Palestras convidadas|Ensino|Orientações|Prêmios|Financiamento|Serviço acadêmico|Software|Projetos|Imprensa|Idiomas|'
      + 'Competências|Interesses|Referências|Divulgação',
  ],
  nl: [
    ['Curriculum vitae', 'pagina {n} van {total}', 'Volledig', 'Kort', '{degree} in {area}'], ['voorjaar', 'zomer', 'najaar', 'winter'],
    'Profiel|Opleiding|Werkervaring|Onderzoekservaring|Publicaties|Geselecteerde publicaties|Lezingen|'
      + 'Lezingen op uitnodiging|Onderwijs|Begeleiding|Prijzen|Subsidies|Academische dienstverlening|Software|Projecten|Pers|'
      + 'Talen|Vaardigheden|Interesses|Referenties|Wetenschapscommunicatie',
  ],
  sv: [
    ['Meritförteckning', 'sida {n} av {total}', 'Fullständig', 'Kort', '{degree} i {area}'], ['våren', 'sommaren', 'hösten', 'vintern'],
    'Om mig|Utbildning|Anställningar|Forskningserfarenhet|Publikationer|Utvalda publikationer|Föredrag|Inbjudna föredrag|'
      + 'Undervisning|Handledning|Utmärkelser|Anslag|Uppdrag|Programvara|Projekt|Press|Språk|Kompetenser|Intressen|Referenser|'
      + 'Utåtriktad verksamhet',
  ],
  pl: [
    ['Curriculum vitae', 'strona {n} z {total}', 'Pełne', 'Krótkie', '{degree}, {area}'], ['wiosna', 'lato', 'jesień', 'zima'],
    'O mnie|Wykształcenie|Doświadczenie|Doświadczenie badawcze|Publikacje|Wybrane publikacje|Wystąpienia|Wykłady zaproszone|'
      + 'Dydaktyka|Opieka naukowa|Nagrody|Granty|Działalność organizacyjna|Oprogramowanie|Projekty|Prasa|Języki|Umiejętności|'
      + 'Zainteresowania|Referencje|Popularyzacja',
  ],
  ru: [
    ['Резюме', 'страница {n} из {total}', 'Полное', 'Краткое', '{degree}, {area}'], ['весна', 'лето', 'осень', 'зима'],
    'О себе|Образование|Опыт работы|Исследовательская работа|Публикации|Избранные публикации|Доклады|Приглашённые доклады|'
      + 'Преподавание|Научное руководство|Награды|Гранты|Общественная работа|Программы|Проекты|Пресса|Языки|Навыки|Интересы|'
      + 'Рекомендации|Популяризация науки',
  ],
  tr: [
    ['Özgeçmiş', 'sayfa {n} / {total}', 'Tam', 'Kısa', '{degree}, {area}'], ['ilkbahar', 'yaz', 'sonbahar', 'kış'],
    'Hakkında|Eğitim|Deneyim|Araştırma deneyimi|Yayınlar|Seçilmiş yayınlar|Konuşmalar|Davetli konuşmalar|Öğretim|Danışmanlık|'
      + 'Ödüller|Projeler ve destekler|Akademik hizmet|Yazılım|Projeler|Basın|Diller|Beceriler|İlgi alanları|Referanslar|'
      + 'Bilim iletişimi',
  ],
  ja: [
    ['履歴書', '{n} / {total} ページ', '全体', '短縮版', '{degree}（{area}）'], ['春', '夏', '秋', '冬'],
    '概要|学歴|職歴|研究歴|論文|主要論文|講演|招待講演|教育|指導|受賞|研究費|学会活動|ソフトウェア|プロジェクト|報道|言語|技能|関心分野|照会先|アウトリーチ',
  ],
  zh: [
    ['简历', '第 {n} 页，共 {total} 页', '完整版', '简版', '{area}{degree}'], ['春季', '夏季', '秋季', '冬季'],
    '简介|教育经历|工作经历|研究经历|论文|代表论文|报告|邀请报告|教学|指导学生|获奖|科研项目|学术服务|软件|项目|媒体报道|语言|技能|兴趣|推荐人|科普',
  ],
  ko: [
    ['이력서', '{n} / {total} 쪽', '전체', '요약', '{area} {degree}'], ['봄', '여름', '가을', '겨울'],
    '소개|학력|경력|연구 경력|논문|대표 논문|강연|초청 강연|강의|지도 학생|수상|연구비|학술 활동|소프트웨어|프로젝트|언론|언어|기술|관심 분야|추천인|대중 강연',
  ],
  ar: [
    ['السيرة الذاتية', 'صفحة {n} من {total}', 'كاملة', 'مختصرة', '{degree} في {area}'], ['ربيع', 'صيف', 'خريف', 'شتاء'],
    'نبذة|التعليم|الخبرة|الخبرة البحثية|المنشورات|منشورات مختارة|المحاضرات|محاضرات بدعوة|التدريس|الإشراف|الجوائز|المنح|'
      + 'الخدمة الأكاديمية|البرمجيات|المشاريع|الصحافة|اللغات|المهارات|الاهتمامات|المراجع|التواصل العلمي',
  ],
  he: [
    ['קורות חיים', 'עמוד {n} מתוך {total}', 'מלא', 'קצר', '{degree} ב{area}'], ['אביב', 'קיץ', 'סתיו', 'חורף'],
    'תקציר|השכלה|ניסיון|ניסיון מחקרי|פרסומים|פרסומים נבחרים|הרצאות|הרצאות מוזמנות|הוראה|הנחיה|פרסים|מענקים|שירות אקדמי|תוכנה|'
      + 'פרויקטים|עיתונות|שפות|מיומנויות|תחומי עניין|ממליצים|הנגשת מדע',
  ],
};

/** Primary subtag → words. */
export const MORE_WORDS: Readonly<Record<string, CvWords>> = Object.fromEntries(
  Object.entries(ROWS).map(([lang, row]) => [lang, wordsOf(row)]),
);

function wordsOf([[cv, page, full, short, inSubject], [spring, summer, autumn, winter], titles]: Row): CvWords {
  const sections = named(SECTIONS, titles);
  const others = Object.fromEntries(Object.entries(SAME).map(([name, same]) => [name, sections[same]!]));
  return {
    cv, page, inSubject,
    seasons: { spring, summer, autumn, winter },
    variants: { full, short },
    sections: { ...others, ...sections },
  };
}

function named(names: readonly string[], words: string): Record<string, string> {
  const list = words.split('|');
  return Object.fromEntries(names.map((name, index) => [name, list[index]!]));
}
