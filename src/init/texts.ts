/** What the skeleton of a site says, in every language of the interface; titles are the interface's own words. */
import { tableOf } from '../l10n/table-of.ts';

interface Texts {
  /** Title of the home page. */
  about: string;
  /** Of the site and its home page: `{name}` is the person, with the affiliation. */
  site: string;
  /** The first lines of the home page, below them the question under its heading: both are there to be replaced. */
  begin: string;
  questions: string;
  /** Title of the only paper, to be replaced. */
  paper: string;
  publications: string;
  cv: string;
}

const TEXTS: Readonly<Record<string, Texts>> = {
  en: {
    about: 'About',
    site: 'Homepage of {name}: research, papers, talks and teaching.',
    begin: 'Tell here, in a few lines, what you work on and with whom. The page is written in Markdown: content/index.md.',
    questions: 'What questions are you after?',
    paper: 'Title of your first paper',
    publications: 'Papers by {name}, with abstracts, links and BibTeX.',
    cv: 'Curriculum vitae of {name}: education, positions, papers, talks and teaching.',
  },
  fr: {
    about: 'À propos',
    site: '{name} : recherche, publications, exposés et enseignement.',
    begin: 'Dites ici, en quelques lignes, sur quoi vous travaillez et avec qui. La page s’écrit en Markdown : content/index.md.',
    questions: 'Quelles questions vous posez-vous ?',
    paper: 'Titre de votre premier article',
    publications: '{name} : publications, avec résumés, liens et BibTeX.',
    cv: '{name} : formation, postes, publications, exposés et enseignement.',
  },
  de: {
    about: 'Zur Person',
    site: 'Seite von {name}: Forschung, Veröffentlichungen, Vorträge und Lehre.',
    begin: 'Hier steht in ein paar Zeilen, woran Sie mit wem arbeiten. Geschrieben wird die Seite in Markdown: content/index.md.',
    questions: 'Welchen Fragen gehen Sie nach?',
    paper: 'Titel Ihrer ersten Arbeit',
    publications: 'Veröffentlichungen von {name}, mit Zusammenfassungen, Links und BibTeX.',
    cv: 'Lebenslauf von {name}: Ausbildung, Stellen, Veröffentlichungen, Vorträge und Lehre.',
  },
  es: {
    about: 'Sobre mí',
    site: '{name}: investigación, publicaciones, charlas y docencia.',
    begin: 'Cuente aquí, en unas líneas, en qué trabaja y con quién. La página se escribe en Markdown: content/index.md.',
    questions: '¿Qué preguntas investiga?',
    paper: 'Título de su primer artículo',
    publications: '{name}: publicaciones, con resúmenes, enlaces y BibTeX.',
    cv: '{name}: formación, puestos, publicaciones, charlas y docencia.',
  },
  it: {
    about: 'Chi sono',
    site: '{name}: ricerca, pubblicazioni, interventi e didattica.',
    begin: 'Racconti qui, in poche righe, su che cosa lavora e con chi. La pagina si scrive in Markdown: content/index.md.',
    questions: 'A quali domande cerca risposta?',
    paper: 'Titolo del Suo primo articolo',
    publications: '{name}: pubblicazioni, con riassunti, link e BibTeX.',
    cv: '{name}: formazione, incarichi, pubblicazioni, interventi e didattica.',
  },
  pt: {
    about: 'Sobre mim',
    site: '{name}: investigação, publicações, palestras e ensino.',
    begin: 'Conte aqui, em poucas linhas, em que trabalha e com quem. A página escreve-se em Markdown: content/index.md.',
    questions: 'A que perguntas procura responder?',
    paper: 'Título do seu primeiro artigo',
    publications: '{name}: publicações, com resumos, ligações e BibTeX.',
    cv: '{name}: formação, cargos, publicações, palestras e ensino.',
  },
  nl: {
    about: 'Over mij',
    site: '{name}: onderzoek, publicaties, lezingen en onderwijs.',
    begin: 'Vertel hier in een paar regels waaraan u werkt en met wie. De pagina is geschreven in Markdown: content/index.md.',
    questions: 'Welke vragen houden u bezig?',
    paper: 'Titel van uw eerste artikel',
    publications: '{name}: publicaties, met samenvattingen, links en BibTeX.',
    cv: '{name}: opleiding, functies, publicaties, lezingen en onderwijs.',
  },
  sv: {
    about: 'Om mig',
    site: '{name}: forskning, publikationer, föredrag och undervisning.',
    begin: 'Berätta här med några rader vad du arbetar med och med vem. Sidan är skriven i Markdown: content/index.md.',
    questions: 'Vilka frågor söker du svar på?',
    paper: 'Titel på din första artikel',
    publications: '{name}: publikationer, med sammanfattningar, länkar och BibTeX.',
    cv: '{name}: utbildning, anställningar, publikationer, föredrag och undervisning.',
  },
  pl: {
    about: 'O mnie',
    site: '{name}: badania, publikacje, referaty i dydaktyka.',
    begin: 'Proszę napisać tu w kilku zdaniach, czego dotyczy Państwa praca i z kim jest prowadzona. Strona jest napisana w Markdownie: content/index.md.',
    questions: 'Na jakie pytania szukają Państwo odpowiedzi?',
    paper: 'Tytuł Państwa pierwszego artykułu',
    publications: '{name}: publikacje ze streszczeniami, odnośnikami i wpisami BibTeX.',
    cv: '{name}: wykształcenie, stanowiska, publikacje, referaty i dydaktyka.',
  },
  ru: {
    about: 'Обо мне',
    site: '{name}: исследования, публикации, доклады и преподавание.',
    begin: 'Расскажите здесь в нескольких строках, над чем и с кем вы работаете. Страница написана на Markdown: content/index.md.',
    questions: 'На какие вопросы вы ищете ответы?',
    paper: 'Название вашей первой статьи',
    publications: '{name}: публикации с аннотациями, ссылками и BibTeX.',
    cv: '{name}: образование, должности, публикации, доклады и преподавание.',
  },
  tr: {
    about: 'Hakkımda',
    site: '{name}: araştırma, yayınlar, konuşmalar ve öğretim.',
    begin: 'Burada birkaç satırla ne üzerine ve kimlerle çalıştığınızı anlatın. Sayfa Markdown ile yazılır: content/index.md.',
    questions: 'Hangi sorulara yanıt arıyorsunuz?',
    paper: 'İlk makalenizin başlığı',
    publications: '{name}: özetleri, bağlantıları ve BibTeX kayıtlarıyla yayınlar.',
    cv: '{name}: eğitim, görevler, yayınlar, konuşmalar ve öğretim.',
  },
  he: {
    about: 'אודות',
    site: '{name}: מחקר, פרסומים, הרצאות והוראה.',
    begin: 'כאן המקום לספר בכמה שורות על מה אתם עובדים ועם מי. העמוד כתוב ב־Markdown בקובץ content/index.md.',
    questions: 'אילו שאלות מעסיקות אתכם?',
    paper: 'כותרת המאמר הראשון שלכם',
    publications: '{name}: פרסומים, עם תקצירים, קישורים ו־BibTeX.',
    cv: '{name}: השכלה, משרות, פרסומים, הרצאות והוראה.',
  },
  ar: {
    about: 'نبذة',
    site: '{name}: الأبحاث والمنشورات والمحاضرات والتدريس.',
    begin: 'اكتب هنا في بضعة أسطر ما تعمل عليه ومع من. هذه الصفحة مكتوبة بصيغة Markdown في الملف content/index.md.',
    questions: 'ما الأسئلة التي تبحث عن إجابات لها؟',
    paper: 'عنوان بحثك الأول',
    publications: '{name}: المنشورات مع الملخصات والروابط وBibTeX.',
    cv: '{name}: التعليم والمناصب والمنشورات والمحاضرات والتدريس.',
  },
  zh: {
    about: '关于我',
    site: '{name}：研究、论文、报告与教学。',
    begin: '请在这里用几句话介绍您的研究内容和合作者。本页用 Markdown 写成：content/index.md。',
    questions: '您在研究哪些问题？',
    paper: '您的第一篇论文的标题',
    publications: '{name}的论文，附摘要、链接和 BibTeX。',
    cv: '{name}的教育背景、任职经历、论文、报告与教学。',
  },
  'zh-hant': {
    about: '關於我',
    site: '{name}：研究、著作、演講與教學。',
    begin: '請在這裡用幾句話介紹您的研究內容與合作對象。本頁以 Markdown 撰寫：content/index.md。',
    questions: '您正在研究哪些問題？',
    paper: '您第一篇論文的題目',
    publications: '{name}的著作，附摘要、連結與 BibTeX。',
    cv: '{name}的學歷、經歷、著作、演講與教學。',
  },
  ja: {
    about: '自己紹介',
    site: '{name}：研究、論文、講演、教育。',
    begin: '研究の内容と共同研究者について、ここに数行で書いてください。このページは Markdown で書かれています：content/index.md。',
    questions: 'どのような問いに取り組んでいますか。',
    paper: '最初の論文の題名',
    publications: '{name}の論文。要旨、リンク、BibTeX 付き。',
    cv: '{name}の学歴、職歴、論文、講演、教育。',
  },
  ko: {
    about: '소개',
    site: '{name}: 연구, 논문, 강연, 강의.',
    begin: '무엇을 누구와 함께 연구하는지 여기에 몇 줄로 적어 주세요. 이 페이지는 Markdown으로 작성합니다: content/index.md.',
    questions: '어떤 질문을 연구하고 있나요?',
    paper: '첫 번째 논문의 제목',
    publications: '{name}: 초록, 링크, BibTeX가 있는 논문 목록.',
    cv: '{name}: 학력, 경력, 논문, 강연, 강의.',
  },
};

/** The texts of a language, whatever its region; English where there are none. */
export function textsFor(language = 'en'): Texts {
  return TEXTS[tableOf(language)] ?? TEXTS['en']!;
}

/** Words of the home page that are there to be replaced, in every language. */
export const HOME_PLACEHOLDERS: ReadonlySet<string> = new Set(Object.values(TEXTS).flatMap(({ begin, questions }) => [begin, questions]));

/** The titles of the paper that is there to be replaced. */
export const PAPER_PLACEHOLDERS: ReadonlySet<string> = new Set(Object.values(TEXTS).map(({ paper }) => paper));
