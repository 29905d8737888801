/** The words of a CV in the languages of the interface but English, a row a language. */
import type { PublicationKind } from '../bibliography/publication.ts';
import { wordsFor } from '../l10n/index.ts';
import type { CvWords } from './words.ts';

type Row = readonly [
  document: readonly [cv: string, page: string, full: string, short: string, inSubject: string, now: string],
  seasons: readonly [spring: string, summer: string, autumn: string, winter: string],
  sections: string,
  /** Headings that are not those of `SAME`. */
  own?: Readonly<Record<string, string>>,
];

/** Sections that cv.yaml files usually have, in the order of the rows. */
const SECTIONS = [
  'summary', 'education', 'experience', 'research_experience', 'publications', 'selected_publications', 'talks', 'invited_talks',
  'teaching', 'supervision', 'awards', 'grants', 'service', 'software', 'projects', 'press', 'languages', 'skills', 'interests',
  'references', 'outreach', 'students', 'phd_students', 'postdocs', 'alumni', 'group', 'visitors', 'editorial', 'reviewing',
  'conference_organization', 'memberships', 'research_visits', 'certificates', 'volunteering', 'grants_and_awards',
  'coding_languages',
] as const;
/** Other names for them. */
const SAME: Readonly<Record<string, (typeof SECTIONS)[number]>> = {
  about: 'summary', profile: 'summary', employment: 'experience', appointments: 'experience', positions: 'experience',
  work_experience: 'experience', professional_experience: 'experience', papers: 'publications',
  selected_papers: 'selected_publications', presentations: 'talks', people: 'supervision', advising: 'supervision',
  mentoring: 'supervision', honors: 'awards', honours: 'awards', prizes: 'awards', honors_and_awards: 'awards',
  awards_and_honors: 'awards', funding: 'grants', community_service: 'service', academic_service: 'service',
  professional_service: 'service', open_source_software: 'software', media: 'press', technical_skills: 'skills',
  research_interests: 'interests', referees: 'references', public_engagement: 'outreach', science_communication: 'outreach',
  doctoral_students: 'phd_students', former_members: 'alumni', team: 'group', members: 'group', research_group: 'group',
  guests: 'visitors', editorial_boards: 'editorial', editorial_work: 'editorial', peer_review: 'reviewing', reviews: 'reviewing',
  organization: 'conference_organization', organisation: 'conference_organization',
  event_organization: 'conference_organization', conference_organisation: 'conference_organization',
  professional_memberships: 'memberships', research_stays: 'research_visits', certifications: 'certificates',
  awards_and_grants: 'grants_and_awards', programming_languages: 'coding_languages',
};
/** Sections of works of one kind, which the lists of papers have a heading for. */
const WORKS: Readonly<Record<string, PublicationKind>> = {
  articles: 'article', journal_articles: 'article', conference_papers: 'conference', workshop_papers: 'workshop', books: 'book',
  chapters: 'chapter', book_chapters: 'chapter', theses: 'thesis', reports: 'report', technical_reports: 'report',
  preprints: 'preprint', datasets: 'dataset', data: 'dataset', patents: 'patent',
};

const ROWS: Readonly<Record<string, Row>> = {
  fr: [
    ['Curriculum vitæ', 'page {n} sur {total}', 'Complet', 'Court', '{degree} en {area}', 'aujourd’hui : {place}'], ['printemps', 'été', 'automne', 'hiver'],
    'Présentation|Formation|Expérience|Expérience de recherche|Publications|Publications choisies|Exposés|'
      + 'Exposés invités|Enseignement|Encadrement|Prix et distinctions|Financements|Responsabilités collectives|'
      + 'Logiciels|Projets|Presse|Langues|Compétences|Centres d’intérêt|Références|Diffusion des savoirs|Étudiants|'
      + 'Doctorants|Postdoctorants|Anciens membres|Équipe|Visiteurs|Comités éditoriaux|Évaluation par les pairs|'
      + 'Organisation de conférences|Sociétés savantes|Séjours de recherche|Certifications|Bénévolat|'
      + 'Financements et prix|Langages de programmation',
    { profile: 'Profil', employment: 'Postes', appointments: 'Postes', open_source_software: 'Logiciels libres' },
  ],
  de: [
    ['Lebenslauf', 'Seite {n} von {total}', 'Vollständig', 'Kurz', '{degree}, {area}', 'jetzt: {place}'], ['Frühling', 'Sommer', 'Herbst', 'Winter'],
    'Zur Person|Ausbildung|Berufserfahrung|Forschungserfahrung|Veröffentlichungen|Ausgewählte Veröffentlichungen|'
      + 'Vorträge|Eingeladene Vorträge|Lehre|Betreuung|Preise|Drittmittel|Gremien und Gutachten|Software|Projekte|Presse|'
      + 'Sprachen|Kenntnisse|Interessen|Referenzen|Wissenschaftskommunikation|Studierende|Promovierende|Postdocs|'
      + 'Ehemalige|Arbeitsgruppe|Gäste|Herausgebertätigkeit|Gutachtertätigkeit|Organisation von Tagungen|'
      + 'Mitgliedschaften|Forschungsaufenthalte|Zertifikate|Ehrenamt|Drittmittel und Preise|Programmiersprachen',
    { employment: 'Anstellungen', appointments: 'Anstellungen', open_source_software: 'Freie Software' },
  ],
  es: [
    ['Currículum vítae', 'página {n} de {total}', 'Completo', 'Breve', '{degree} en {area}', 'ahora: {place}'], ['primavera', 'verano', 'otoño', 'invierno'],
    'Presentación|Formación|Experiencia|Experiencia investigadora|Publicaciones|Publicaciones destacadas|Charlas|'
      + 'Charlas invitadas|Docencia|Dirección de trabajos|Premios|Financiación|Gestión y evaluación|Software|Proyectos|'
      + 'Prensa|Idiomas|Competencias|Intereses|Referencias|Divulgación|Estudiantes|Doctorandos|'
      + 'Investigadores posdoctorales|Antiguos miembros|Grupo|Visitantes|Comités editoriales|Revisión por pares|'
      + 'Organización de congresos|Sociedades científicas|Estancias de investigación|Certificados|Voluntariado|'
      + 'Financiación y premios|Lenguajes de programación',
  ],
  it: [
    ['Curriculum vitae', 'pagina {n} di {total}', 'Completo', 'Breve', '{degree} in {area}', 'ora: {place}'], ['primavera', 'estate', 'autunno', 'inverno'],
    'Profilo|Formazione|Esperienza|Esperienza di ricerca|Pubblicazioni|Pubblicazioni scelte|Conferenze|'
      + 'Conferenze su invito|Didattica|Supervisione|Premi|Finanziamenti|Incarichi|Software|Progetti|Stampa|Lingue|'
      + 'Competenze|Interessi|Referenze|Divulgazione|Studenti|Dottorandi|Postdoc|Ex membri|Gruppo di ricerca|Ospiti|'
      + 'Attività editoriale|Revisione tra pari|Organizzazione di convegni|Società scientifiche|Soggiorni di ricerca|'
      + 'Certificazioni|Volontariato|Finanziamenti e premi|Linguaggi di programmazione',
  ],
  pt: [
    ['Curriculum vitae', 'página {n} de {total}', 'Completo', 'Resumido', '{degree} em {area}', 'atualmente: {place}'],
    ['primavera', 'verão', 'outono', 'inverno'],
    'Apresentação|Formação|Experiência|Experiência de pesquisa|Publicações|Publicações selecionadas|Palestras|'
      + 'Palestras convidadas|Ensino|Orientações|Prêmios|Financiamento|Serviço acadêmico|Software|Projetos|Imprensa|'
      + 'Idiomas|Competências|Interesses|Referências|Divulgação|Estudantes|Doutorandos|Pós-doutorandos|Ex-membros|Grupo|'
      + 'Visitantes|Conselhos editoriais|Revisão por pares|Organização de eventos|Sociedades científicas|'
      + 'Estadias de pesquisa|Certificados|Voluntariado|Financiamento e prêmios|Linguagens de programação',
  ],
  nl: [
    ['Curriculum vitae', 'pagina {n} van {total}', 'Volledig', 'Kort', '{degree} in {area}', 'nu: {place}'], ['voorjaar', 'zomer', 'najaar', 'winter'],
    'Profiel|Opleiding|Werkervaring|Onderzoekservaring|Publicaties|Geselecteerde publicaties|Lezingen|'
      + 'Lezingen op uitnodiging|Onderwijs|Begeleiding|Prijzen|Subsidies|Academische dienstverlening|Software|Projecten|'
      + 'Pers|Talen|Vaardigheden|Interesses|Referenties|Wetenschapscommunicatie|Studenten|Promovendi|Postdocs|Alumni|'
      + 'Onderzoeksgroep|Gasten|Redactiewerk|Peerreview|Organisatie van congressen|Lidmaatschappen|Onderzoeksverblijven|'
      + 'Certificaten|Vrijwilligerswerk|Subsidies en prijzen|Programmeertalen',
  ],
  sv: [
    ['Meritförteckning', 'sida {n} av {total}', 'Fullständig', 'Kort', '{degree} i {area}', 'nu: {place}'], ['våren', 'sommaren', 'hösten', 'vintern'],
    'Om mig|Utbildning|Anställningar|Forskningserfarenhet|Publikationer|Utvalda publikationer|Föredrag|'
      + 'Inbjudna föredrag|Undervisning|Handledning|Utmärkelser|Anslag|Uppdrag|Programvara|Projekt|Press|Språk|'
      + 'Kompetenser|Intressen|Referenser|Utåtriktad verksamhet|Studenter|Doktorander|Postdoktorer|Tidigare medlemmar|'
      + 'Forskargrupp|Gäster|Redaktionsuppdrag|Sakkunniggranskning|Konferensorganisation|Medlemskap|Forskningsvistelser|'
      + 'Certifikat|Ideella uppdrag|Anslag och utmärkelser|Programspråk',
  ],
  pl: [
    ['Curriculum vitae', 'strona {n} z {total}', 'Pełne', 'Krótkie', '{degree}, {area}', 'obecnie: {place}'], ['wiosna', 'lato', 'jesień', 'zima'],
    'O mnie|Wykształcenie|Doświadczenie|Doświadczenie badawcze|Publikacje|Wybrane publikacje|Wystąpienia|'
      + 'Wykłady zaproszone|Dydaktyka|Opieka naukowa|Nagrody|Granty|Działalność organizacyjna|Oprogramowanie|Projekty|'
      + 'Prasa|Języki|Umiejętności|Zainteresowania|Referencje|Popularyzacja|Studenci|Doktoranci|Postdocy|Byli członkowie|'
      + 'Zespół|Goście|Praca redakcyjna|Recenzje|Organizacja konferencji|Członkostwa|Staże badawcze|Certyfikaty|'
      + 'Wolontariat|Granty i nagrody|Języki programowania',
  ],
  ru: [
    ['Резюме', 'страница {n} из {total}', 'Полное', 'Краткое', '{degree}, {area}', 'сейчас: {place}'], ['весна', 'лето', 'осень', 'зима'],
    'О себе|Образование|Опыт работы|Исследовательская работа|Публикации|Избранные публикации|Доклады|'
      + 'Приглашённые доклады|Преподавание|Научное руководство|Награды|Гранты|Общественная работа|Программы|Проекты|'
      + 'Пресса|Языки|Навыки|Интересы|Рекомендации|Популяризация науки|Студенты|Аспиранты|Постдоки|Бывшие участники|'
      + 'Научная группа|Гости|Редакционная работа|Рецензирование|Организация конференций|Членство в научных обществах|'
      + 'Научные стажировки|Сертификаты|Волонтёрство|Гранты и награды|Языки программирования',
  ],
  tr: [
    ['Özgeçmiş', 'sayfa {n} / {total}', 'Tam', 'Kısa', '{degree}, {area}', 'şimdi: {place}'], ['ilkbahar', 'yaz', 'sonbahar', 'kış'],
    'Hakkında|Eğitim|Deneyim|Araştırma deneyimi|Yayınlar|Seçilmiş yayınlar|Konuşmalar|Davetli konuşmalar|Öğretim|'
      + 'Danışmanlık|Ödüller|Projeler ve destekler|Akademik hizmet|Yazılım|Projeler|Basın|Diller|Beceriler|İlgi alanları|'
      + 'Referanslar|Bilim iletişimi|Öğrenciler|Doktora öğrencileri|Doktora sonrası araştırmacılar|Eski üyeler|'
      + 'Araştırma grubu|Ziyaretçiler|Editörlük|Hakemlik|Konferans düzenleme|Üyelikler|Araştırma ziyaretleri|'
      + 'Sertifikalar|Gönüllülük|Destekler ve ödüller|Programlama dilleri',
  ],
  ja: [
    ['履歴書', '{n} / {total} ページ', '全体', '短縮版', '{degree}（{area}）', '現在：{place}'], ['春', '夏', '秋', '冬'],
    '概要|学歴|職歴|研究歴|論文|主要論文|講演|招待講演|教育|指導|受賞|研究費|学会活動|ソフトウェア|プロジェクト|報道|言語|技能|関心分野|照会先|アウトリーチ|学生|博士課程学生|ポスドク|元メンバー|'
      + '研究グループ|訪問研究者|編集委員|査読|会議運営|所属学会|研究滞在|資格|ボランティア活動|研究費・受賞|プログラミング言語',
  ],
  zh: [
    ['简历', '第 {n} 页，共 {total} 页', '完整版', '简版', '{area}{degree}', '现在：{place}'], ['春季', '夏季', '秋季', '冬季'],
    '简介|教育经历|工作经历|研究经历|论文|代表论文|报告|邀请报告|教学|指导学生|获奖|科研项目|学术服务|软件|项目|媒体报道|语言|技能|兴趣|推荐人|科普|学生|博士生|博士后|往届成员|课题组|访问学者|期刊编委|'
      + '审稿|会议组织|学会会员|学术访问|证书|志愿服务|科研项目与获奖|编程语言',
  ],
  'zh-hant': [
    ['履歷', '第 {n} 頁，共 {total} 頁', '完整版', '精簡版', '{area}{degree}', '現職：{place}'], ['春季', '夏季', '秋季', '冬季'],
    '簡介|學歷|經歷|研究經歷|著作|代表著作|演講|邀請演講|教學|指導學生|獲獎|研究計畫補助|學術服務|軟體|研究計畫|媒體報導|語言|專長|研究興趣|推薦人|科普推廣|學生|博士生|博士後研究員|過往成員|研究團隊|訪問學者|期刊編輯|'
      + '審稿|研討會籌辦|學會會員|學術訪問|證照|志工服務|補助與獲獎|程式語言',
  ],
  ko: [
    ['이력서', '{n} / {total} 쪽', '전체', '요약', '{area} {degree}', '현재: {place}'], ['봄', '여름', '가을', '겨울'],
    '소개|학력|경력|연구 경력|논문|대표 논문|강연|초청 강연|강의|지도 학생|수상|연구비|학술 활동|소프트웨어|프로젝트|언론|언어|기술|관심 분야|추천인|대중 강연|학생|박사과정생|박사후연구원|'
      + '이전 구성원|연구 그룹|방문 연구자|편집 활동|논문 심사|학술대회 조직|소속 학회|방문 연구|자격증|자원봉사|연구비와 수상|프로그래밍 언어',
  ],
  ar: [
    ['السيرة الذاتية', 'صفحة {n} من {total}', 'كاملة', 'مختصرة', '{degree} في {area}', 'حاليًا: {place}'], ['ربيع', 'صيف', 'خريف', 'شتاء'],
    'نبذة|التعليم|الخبرة|الخبرة البحثية|المنشورات|منشورات مختارة|المحاضرات|محاضرات بدعوة|التدريس|الإشراف|الجوائز|'
      + 'المنح|الخدمة الأكاديمية|البرمجيات|المشاريع|الصحافة|اللغات|المهارات|الاهتمامات|المراجع|التواصل العلمي|الطلاب|'
      + 'طلاب الدكتوراه|باحثو ما بعد الدكتوراه|الأعضاء السابقون|المجموعة البحثية|الزوار|العمل التحريري|تحكيم الأبحاث|'
      + 'تنظيم المؤتمرات|العضويات|الزيارات البحثية|الشهادات|العمل التطوعي|المنح والجوائز|لغات البرمجة',
  ],
  he: [
    ['קורות חיים', 'עמוד {n} מתוך {total}', 'מלא', 'קצר', '{degree} ב{area}', 'כיום: {place}'], ['אביב', 'קיץ', 'סתיו', 'חורף'],
    'תקציר|השכלה|ניסיון|ניסיון מחקרי|פרסומים|פרסומים נבחרים|הרצאות|הרצאות מוזמנות|הוראה|הנחיה|פרסים|מענקים|'
      + 'שירות אקדמי|תוכנה|פרויקטים|עיתונות|שפות|מיומנויות|תחומי עניין|ממליצים|הנגשת מדע|סטודנטים|דוקטורנטים|'
      + 'פוסט־דוקטורנטים|חברי קבוצה לשעבר|קבוצת המחקר|אורחים|עריכה מדעית|שיפוט מאמרים|ארגון כנסים|חברות באגודות מדעיות|'
      + 'שהויות מחקר|תעודות|התנדבות|מענקים ופרסים|שפות תכנות',
  ],
};

const made = new Map<string, CvWords>();

/** The words of a language, by the name of its table; undefined for English, and where there is none. */
export function wordTable(lang: string): CvWords | undefined {
  if (!Object.hasOwn(ROWS, lang)) return undefined;
  if (!made.has(lang)) made.set(lang, wordsOf(lang, ROWS[lang]!));
  return made.get(lang)!;
}

function wordsOf(lang: string, [[cv, page, full, short, inSubject, now], [spring, summer, autumn, winter], titles, own]: Row): CvWords {
  const list = titles.split('|');
  const sections = Object.fromEntries(SECTIONS.map((name, index) => [name, list[index]!]));
  const others = Object.fromEntries(Object.entries(SAME).map(([name, same]) => [name, sections[same]!]));
  const { kindHeadings, sections: { news, posts } } = wordsFor(lang);
  const works = Object.fromEntries(Object.entries(WORKS).map(([name, kind]) => [name, kindHeadings[kind]]));
  return {
    cv, page, inSubject, now,
    seasons: { spring, summer, autumn, winter },
    variants: { full, short },
    sections: { news, posts, ...works, ...others, ...sections, ...own },
  };
}
