/** The words of a CV in the languages of the interface, a row a language; English, French and German are in words.ts. */
import type { CvWords } from './words.ts';

type Row = readonly [
  document: readonly [cv: string, page: string, full: string, short: string, inSubject: string],
  seasons: readonly [spring: string, summer: string, autumn: string, winter: string],
  sections: string,
  terms: string,
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
/** Kinds of people and talks, in the order of the rows. */
const TERMS = [
  'phd-student', 'master-student', 'postdoc', 'student', 'invited', 'keynote', 'seminar', 'contributed', 'poster', 'tutorial',
  'panel', 'lecture', 'outreach',
] as const;

const ROWS: Readonly<Record<string, Row>> = {
  es: [
    ['Currículum vítae', 'página {n} de {total}', 'Completo', 'Breve', '{degree} en {area}'], ['primavera', 'verano', 'otoño', 'invierno'],
    'Presentación|Formación|Experiencia|Experiencia investigadora|Publicaciones|Publicaciones destacadas|Charlas|'
      + 'Charlas invitadas|Docencia|Dirección de trabajos|Premios|Financiación|Gestión y evaluación|Software|Proyectos|Prensa|'
      + 'Idiomas|Competencias|Intereses|Referencias|Divulgación',
    'doctorando/a|estudiante de máster|posdoc|estudiante|invitada|plenaria|seminario|contribución|póster|tutorial|'
      + 'mesa redonda|clase|divulgación',
  ],
  it: [
    ['Curriculum vitae', 'pagina {n} di {total}', 'Completo', 'Breve', '{degree} in {area}'], ['primavera', 'estate', 'autunno', 'inverno'],
    'Profilo|Formazione|Esperienza|Esperienza di ricerca|Pubblicazioni|Pubblicazioni scelte|Conferenze|Conferenze su invito|'
      + 'Didattica|Supervisione|Premi|Finanziamenti|Incarichi|Software|Progetti|Stampa|Lingue|Competenze|Interessi|Referenze|'
      + 'Divulgazione',
    'dottorando/a|tesista magistrale|postdoc|studente|su invito|plenaria|seminario|contributo|poster|tutorial|tavola rotonda|'
      + 'lezione|divulgazione',
  ],
  pt: [
    ['Curriculum vitae', 'página {n} de {total}', 'Completo', 'Resumido', '{degree} em {area}'],
    ['primavera', 'verão', 'outono', 'inverno'],
    'Apresentação|Formação|Experiência|Experiência de pesquisa|Publicações|Publicações selecionadas|Palestras|'
      + 'Palestras convidadas|Ensino|Orientações|Prêmios|Financiamento|Serviço acadêmico|Software|Projetos|Imprensa|Idiomas|'
      + 'Competências|Interesses|Referências|Divulgação',
    'doutorando/a|mestrando/a|pós-doc|estudante|convidada|plenária|seminário|contribuição|pôster|tutorial|painel|aula|divulgação',
  ],
  nl: [
    ['Curriculum vitae', 'pagina {n} van {total}', 'Volledig', 'Kort', '{degree} in {area}'], ['voorjaar', 'zomer', 'najaar', 'winter'],
    'Profiel|Opleiding|Werkervaring|Onderzoekservaring|Publicaties|Geselecteerde publicaties|Lezingen|'
      + 'Lezingen op uitnodiging|Onderwijs|Begeleiding|Prijzen|Subsidies|Academische dienstverlening|Software|Projecten|Pers|'
      + 'Talen|Vaardigheden|Interesses|Referenties|Wetenschapscommunicatie',
    'promovendus|masterstudent|postdoc|student|op uitnodiging|hoofdlezing|seminar|bijdrage|poster|tutorial|panel|college|publiekslezing',
  ],
  sv: [
    ['Meritförteckning', 'sida {n} av {total}', 'Fullständig', 'Kort', '{degree} i {area}'], ['våren', 'sommaren', 'hösten', 'vintern'],
    'Om mig|Utbildning|Anställningar|Forskningserfarenhet|Publikationer|Utvalda publikationer|Föredrag|Inbjudna föredrag|'
      + 'Undervisning|Handledning|Utmärkelser|Anslag|Uppdrag|Programvara|Projekt|Press|Språk|Kompetenser|Intressen|Referenser|'
      + 'Utåtriktad verksamhet',
    'doktorand|masterstudent|postdok|student|inbjudet|huvudföredrag|seminarium|bidrag|poster|handledning|panel|föreläsning|'
      + 'populärvetenskap',
  ],
  pl: [
    ['Curriculum vitae', 'strona {n} z {total}', 'Pełne', 'Krótkie', '{degree}, {area}'], ['wiosna', 'lato', 'jesień', 'zima'],
    'O mnie|Wykształcenie|Doświadczenie|Doświadczenie badawcze|Publikacje|Wybrane publikacje|Wystąpienia|Wykłady zaproszone|'
      + 'Dydaktyka|Opieka naukowa|Nagrody|Granty|Działalność organizacyjna|Oprogramowanie|Projekty|Prasa|Języki|Umiejętności|'
      + 'Zainteresowania|Referencje|Popularyzacja',
    'doktorant/ka|magistrant/ka|postdoc|student/ka|zaproszony|plenarny|seminarium|komunikat|plakat|warsztat|panel|wykład|popularyzacja',
  ],
  ru: [
    ['Резюме', 'страница {n} из {total}', 'Полное', 'Краткое', '{degree}, {area}'], ['весна', 'лето', 'осень', 'зима'],
    'О себе|Образование|Опыт работы|Исследовательская работа|Публикации|Избранные публикации|Доклады|Приглашённые доклады|'
      + 'Преподавание|Научное руководство|Награды|Гранты|Общественная работа|Программы|Проекты|Пресса|Языки|Навыки|Интересы|'
      + 'Рекомендации|Популяризация науки',
    'аспирант|магистрант|постдок|студент|приглашённый|пленарный|семинар|доклад|постер|учебный курс|круглый стол|лекция|популярная лекция',
  ],
  tr: [
    ['Özgeçmiş', 'sayfa {n} / {total}', 'Tam', 'Kısa', '{degree}, {area}'], ['ilkbahar', 'yaz', 'sonbahar', 'kış'],
    'Hakkında|Eğitim|Deneyim|Araştırma deneyimi|Yayınlar|Seçilmiş yayınlar|Konuşmalar|Davetli konuşmalar|Öğretim|Danışmanlık|'
      + 'Ödüller|Projeler ve destekler|Akademik hizmet|Yazılım|Projeler|Basın|Diller|Beceriler|İlgi alanları|Referanslar|'
      + 'Bilim iletişimi',
    'doktora öğrencisi|yüksek lisans öğrencisi|doktora sonrası|öğrenci|davetli|açılış konuşması|seminer|bildiri|poster|'
      + 'eğitim|panel|ders|bilim iletişimi',
  ],
  ja: [
    ['履歴書', '{n} / {total} ページ', '全体', '短縮版', '{degree}（{area}）'], ['春', '夏', '秋', '冬'],
    '概要|学歴|職歴|研究歴|論文|主要論文|講演|招待講演|教育|指導|受賞|研究費|学会活動|ソフトウェア|プロジェクト|報道|言語|技能|関心分野|照会先|アウトリーチ',
    '博士課程学生|修士課程学生|ポスドク|学生|招待|基調講演|セミナー|一般講演|ポスター|チュートリアル|パネル|講義|アウトリーチ',
  ],
  zh: [
    ['简历', '第 {n} 页，共 {total} 页', '完整版', '简版', '{area}{degree}'], ['春季', '夏季', '秋季', '冬季'],
    '简介|教育经历|工作经历|研究经历|论文|代表论文|报告|邀请报告|教学|指导学生|获奖|科研项目|学术服务|软件|项目|媒体报道|语言|技能|兴趣|推荐人|科普',
    '博士生|硕士生|博士后|学生|邀请|主旨报告|研讨会|报告|海报|教程|圆桌|讲座|科普',
  ],
  ko: [
    ['이력서', '{n} / {total} 쪽', '전체', '요약', '{area} {degree}'], ['봄', '여름', '가을', '겨울'],
    '소개|학력|경력|연구 경력|논문|대표 논문|강연|초청 강연|강의|지도 학생|수상|연구비|학술 활동|소프트웨어|프로젝트|언론|언어|기술|관심 분야|추천인|대중 강연',
    '박사과정생|석사과정생|박사후연구원|학생|초청|기조 강연|세미나|발표|포스터|튜토리얼|패널|강의|대중 강연',
  ],
  ar: [
    ['السيرة الذاتية', 'صفحة {n} من {total}', 'كاملة', 'مختصرة', '{degree} في {area}'], ['ربيع', 'صيف', 'خريف', 'شتاء'],
    'نبذة|التعليم|الخبرة|الخبرة البحثية|المنشورات|منشورات مختارة|المحاضرات|محاضرات بدعوة|التدريس|الإشراف|الجوائز|المنح|'
      + 'الخدمة الأكاديمية|البرمجيات|المشاريع|الصحافة|اللغات|المهارات|الاهتمامات|المراجع|التواصل العلمي',
    'طالب دكتوراه|طالب ماجستير|باحث ما بعد الدكتوراه|طالب|بدعوة|محاضرة رئيسية|ندوة|مشاركة|ملصق|درس تطبيقي|حلقة نقاش|محاضرة|تواصل علمي',
  ],
  he: [
    ['קורות חיים', 'עמוד {n} מתוך {total}', 'מלא', 'קצר', '{degree} ב{area}'], ['אביב', 'קיץ', 'סתיו', 'חורף'],
    'תקציר|השכלה|ניסיון|ניסיון מחקרי|פרסומים|פרסומים נבחרים|הרצאות|הרצאות מוזמנות|הוראה|הנחיה|פרסים|מענקים|שירות אקדמי|תוכנה|'
      + 'פרויקטים|עיתונות|שפות|מיומנויות|תחומי עניין|ממליצים|הנגשת מדע',
    'דוקטורנט/ית|מסטרנט/ית|פוסט־דוקטורט|סטודנט/ית|מוזמנת|הרצאה מרכזית|סמינר|תרומה|כרזה|הדרכה|פאנל|הרצאה|הנגשת מדע',
  ],
};

/** Primary subtag → words. */
export const MORE_WORDS: Readonly<Record<string, CvWords>> = Object.fromEntries(
  Object.entries(ROWS).map(([lang, row]) => [lang, wordsOf(row)]),
);

function wordsOf([[cv, page, full, short, inSubject], [spring, summer, autumn, winter], titles, terms]: Row): CvWords {
  const sections = named(SECTIONS, titles);
  const others = Object.fromEntries(Object.entries(SAME).map(([name, same]) => [name, sections[same]!]));
  return {
    cv, page, inSubject,
    seasons: { spring, summer, autumn, winter },
    variants: { full, short },
    sections: { ...others, ...sections },
    terms: named(TERMS, terms),
  };
}

function named(names: readonly string[], words: string): Record<string, string> {
  const list = words.split('|');
  return Object.fromEntries(names.map((name, index) => [name, list[index]!]));
}
