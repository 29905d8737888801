/** Ways in which people type their papers by hand, and what each line says. The people and papers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from '../../../src/import/list/read.ts';
import { writeNames } from '../../../src/bibliography/export/bibtex.ts';
import { Problems } from '../../../src/problems.ts';

interface Said {
  type?: string;
  title: string;
  author: string;
  unsure?: string[];
  [field: string]: string | string[] | undefined;
}

/** The one paper of a list that consists of this line. */
function read(line: string, { heading = 'Publications', path = 'list.md' } = {}): Said {
  const html = path.endsWith('.html');
  const { drafts } = readList({ path, text: html ? line : `## ${heading}\n\n${line}\n` }, new Problems());
  expect(drafts, line).toHaveLength(1);
  const { type, title, names, others, fields, unsure, roles } = drafts[0]!;
  return {
    type,
    title,
    author: writeNames(names, others),
    ...Object.fromEntries(fields),
    ...(roles.size > 0 && { roles: [...roles].map(([index, role]) => `${index}=${role}`).join('; ') }),
    ...(unsure.size > 0 && { unsure: [...unsure.keys()] }),
  };
}

const BIRDS = { title: 'How Sparrows Count to Nine', author: 'Ravn, Ida and Okoye, Chidi' };

const LINES: readonly [grammar: string, line: string, said: Said, options?: { heading?: string; path?: string }][] = [
  ['authors, italic title, venue, year, links', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. ICML, 2024 [Paper](https://arxiv.org/abs/2401.01234), [GitHub](https://github.com/ravn/nine)',
    { ...BIRDS, type: 'inproceedings', booktitle: 'ICML', year: '2024', eprint: '2401.01234', eprinttype: 'arxiv', code: 'https://github.com/ravn/nine' }],
  ['stars and an award', '- Ida Ravn*, Chidi Okoye*. *How Sparrows Count to Nine?* ICLR, 2023 (Spotlight). [Paper](https://arxiv.org/abs/2301.01234)',
    { ...BIRDS, title: 'How Sparrows Count to Nine?', roles: '1=equal; 2=equal', type: 'inproceedings', booktitle: 'ICLR', year: '2023', award: 'Spotlight', eprint: '2301.01234', eprinttype: 'arxiv' }],
  ['a number in brackets, nothing marked', '- [7] Ida Ravn, Chidi Okoye. How Sparrows Count to Nine. Preprint', { ...BIRDS, type: 'misc', howpublished: 'Preprint', unsure: ['year'] }],
  ['a number in brackets, italic venue', '[2] Ida Ravn, Chidi Okoye. How Sparrows Count to Nine. *International Conference on Machine Learning*, 2023.',
    { ...BIRDS, type: 'inproceedings', booktitle: 'International Conference on Machine Learning', year: '2023' }],
  ['bold title first', '1. **How Sparrows Count to Nine**. Ida Ravn and Chidi Okoye. *Journal of Bird Arithmetic*, 12(3):45–67, 2021. [[pdf]](https://ravn.example.org/nine.pdf) [[code]](https://github.com/ravn/nine)',
    { ...BIRDS, type: 'article', journal: 'Journal of Bird Arithmetic', year: '2021', volume: '12', number: '3', pages: '45--67', pdf: 'https://ravn.example.org/nine.pdf', code: 'https://github.com/ravn/nine' }],
  ['title in quotation marks', '- Ida Ravn and Chidi Okoye, "How Sparrows Count to Nine," in Proceedings of the 12th Workshop on Counting, pp. 11-20, May 2020.',
    { ...BIRDS, type: 'inproceedings', booktitle: 'Proceedings of the 12th Workshop on Counting', year: '2020', month: '5', pages: '11--20' }],
  ['IEEE', '- [3] I. Ravn and C. Okoye, “How Sparrows Count to Nine,” *Bird Letters*, vol. 4, no. 2, pp. 100–110, 2019.',
    { ...BIRDS, author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Bird Letters', volume: '4', number: '2', pages: '100--110', year: '2019' }],
  ['APA', '- Ravn, I., & Okoye, C. (2018). How sparrows count to nine. *Journal of Bird Arithmetic*, *4*(2), 100–110. https://doi.org/10.1234/jba.2018.4',
    { title: 'How sparrows count to nine', author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Journal of Bird Arithmetic', volume: '4', number: '2', pages: '100--110', year: '2018', doi: '10.1234/jba.2018.4' }],
  ['Vancouver', '1. Ravn I, Okoye CB. How sparrows count to nine. Journal of Bird Arithmetic. 2018;4(2):100-110.',
    { title: 'How sparrows count to nine', author: 'Ravn, I. and Okoye, C. B.', type: 'article', journal: 'Journal of Bird Arithmetic', volume: '4', number: '2', pages: '100--110', year: '2018' }],
  ['title as link, authors and venue on lines of their own', '- [How Sparrows Count to Nine](https://arxiv.org/abs/2401.01234)<br>**Ida Ravn**, [Chidi Okoye](https://okoye.example.org)<br>*NeurIPS 2024* (Oral)<br>[code](https://github.com/ravn/nine) / [slides](https://ravn.example.org/nine-slides.pdf)',
    { ...BIRDS, type: 'inproceedings', booktitle: 'NeurIPS', year: '2024', award: 'Oral', eprint: '2401.01234', eprinttype: 'arxiv', code: 'https://github.com/ravn/nine', slides: 'https://ravn.example.org/nine-slides.pdf' }],
  ['to appear', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. To appear in Journal of Bird Arithmetic, 2025.',
    { ...BIRDS, type: 'article', journal: 'Journal of Bird Arithmetic', year: '2025', pubstate: 'forthcoming' }],
  ['à paraître', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. Journal of Bird Arithmetic, à paraître.',
    { ...BIRDS, type: 'article', journal: 'Journal of Bird Arithmetic', pubstate: 'forthcoming' }],
  ['sous presse', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. Journal of Bird Arithmetic, sous presse.',
    { ...BIRDS, type: 'article', journal: 'Journal of Bird Arithmetic', pubstate: 'inpress' }],
  ['submitted', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. Submitted.', { ...BIRDS, type: 'misc', pubstate: 'submitted' }],
  ['short name with an apostrophe', '- I. Ravn, C. Okoye. **How Sparrows Count to Nine**. CVPR’23.', { ...BIRDS, author: 'Ravn, I. and Okoye, C.', type: 'inproceedings', booktitle: 'CVPR', year: '2023' }],
  ['full name and short name of the venue', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. In International Conference on Computing Birds (ICCB), 2022.',
    { ...BIRDS, type: 'inproceedings', booktitle: 'International Conference on Computing Birds', abbr: 'ICCB', year: '2022' }],
  ['a nested list', '- **How Sparrows Count to Nine**\n  - Ida Ravn, Chidi Okoye\n  - AISTATS 2021', { ...BIRDS, type: 'inproceedings', booktitle: 'AISTATS', year: '2021' }],
  ['a thesis', '- Ida Ravn. *How Sparrows Count to Nine*. PhD thesis, University of Exampleton, 2020.', { ...BIRDS, author: 'Ravn, Ida', type: 'phdthesis', school: 'University of Exampleton', year: '2020' }],
  ['with, where the owner is left out', '- *How Sparrows Count to Nine* (with Chidi Okoye), Econometrica, 2020.', { ...BIRDS, author: 'Okoye, Chidi', type: 'article', journal: 'Econometrica', year: '2020', unsure: ['author'] }],
  ['et al.', '- Ida Ravn et al. "How Sparrows Count to Nine". Nature, 2020.', { ...BIRDS, author: 'Ravn, Ida and others', type: 'article', journal: 'Nature', year: '2020' }],
  ['arXiv in words', '- Ida Ravn, Chidi Okoye. How Sparrows Count to Nine. arXiv preprint arXiv:2401.01234, 2024.', { ...BIRDS, type: 'misc', eprint: '2401.01234', eprinttype: 'arxiv', year: '2024' }],
  ['family names with particles and accents', '- Élodie de la Tour, Jan van der Berg and Şule Öztürk. *How Sparrows Count to Nine*. ECCV, 2022.',
    { ...BIRDS, author: 'de la Tour, Élodie and van der Berg, Jan and Öztürk, Şule', type: 'inproceedings', booktitle: 'ECCV', year: '2022' }],
  ['an unknown short name', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. BIRDX, 2022.', { ...BIRDS, type: 'inproceedings', booktitle: 'BIRDX', year: '2022', unsure: ['type'] }],
  ['a year before everything', '- (2022) Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. ECCV.', { ...BIRDS, type: 'inproceedings', booktitle: 'ECCV', year: '2022' }],
  ['semicolons', '- Ravn, Ida; Okoye, Chidi: How Sparrows Count to Nine. Journal of Bird Arithmetic 7 (2015), 1-20.',
    { ...BIRDS, type: 'article', journal: 'Journal of Bird Arithmetic', volume: '7', year: '2015', pages: '1--20' }],
  ['al-folio in HTML', '<ol class="bibliography"><li><div class="row"><div class="abbr"><abbr>ECCV</abbr></div><div id="x"><div class="title">How Sparrows Count to Nine</div><div class="author"><em>Ida Ravn</em>, and Chidi Okoye</div><div class="periodical"><em>In European Conference on Computer Vision</em>, 2022</div><div class="links"><a class="abstract btn">Abs</a> <a href="https://ravn.example.org/nine.pdf">PDF</a></div></div></div></li></ol>',
    { ...BIRDS, type: 'inproceedings', booktitle: 'European Conference on Computer Vision', abbr: 'ECCV', year: '2022', pdf: 'https://ravn.example.org/nine.pdf' }, { path: 'list.html' }],
  ['a table in HTML', '<table><tr><td><img src="nine.png"></td><td><a href="https://ravn.example.org/nine/"><papertitle>How Sparrows Count to Nine</papertitle></a><br><strong>Ida Ravn</strong>, <a href="https://okoye.example.org">Chidi Okoye</a><br><em>ECCV</em>, 2022 <font color="red"><strong>(Best Paper Award)</strong></font><br><a href="https://ravn.example.org/nine/">project page</a> / <a href="https://arxiv.org/abs/2201.01234">arXiv</a></td></tr></table>',
    { ...BIRDS, type: 'inproceedings', booktitle: 'ECCV', year: '2022', award: 'Best Paper Award', url: 'https://ravn.example.org/nine/', eprint: '2201.01234', eprinttype: 'arxiv' }, { path: 'list.html' }],
  ['authors on a line of their own, then a bold title', '- Ida Ravn, Chidi Okoye  \n  **How Sparrows Count to Nine**  \n  *Journal of Bird Arithmetic* **4**, 100 (2018)', { ...BIRDS, type: 'article', journal: 'Journal of Bird Arithmetic', volume: '4', pages: '100', year: '2018' }],
  ['nothing but commas', '- Ida Ravn, Chidi Okoye, How Sparrows Count to Nine, ECCV 2022', { ...BIRDS, type: 'inproceedings', booktitle: 'ECCV', year: '2022', unsure: ['author', 'title'] }],
  ['a place behind the venue', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. ECCV, Oslo, Norway, 2022.', { ...BIRDS, type: 'inproceedings', booktitle: 'ECCV', note: 'Oslo, Norway', year: '2022', unsure: ['note'] }],
  ['a chapter', '- Ida Ravn, Chidi Okoye. "How Sparrows Count to Nine". In: *Handbook of Bird Numeracy*, Springer, 2016, pp. 3–20.', { ...BIRDS, type: 'incollection', booktitle: 'Handbook of Bird Numeracy', publisher: 'Springer', year: '2016', pages: '3--20' }, { heading: 'Book chapters' }],
  ['a book', '- Ida Ravn and Chidi Okoye. *How Sparrows Count to Nine*. Exampleton University Press, 2019.', { ...BIRDS, type: 'book', publisher: 'Exampleton University Press', year: '2019' }, { heading: 'Books' }],
  ['mathematics and an acronym in the title', '- Ida Ravn, Chidi Okoye. *A $k$-NN view of ODEs & PDEs*. ICML, 2024.', { title: 'A $k$-NN view of ODEs & PDEs', author: BIRDS.author, type: 'inproceedings', booktitle: 'ICML', year: '2024' }],
  ['a workshop', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. NeurIPS Workshop on Bird Cognition, 2021.', { ...BIRDS, type: 'inproceedings', booktitle: 'NeurIPS Workshop on Bird Cognition', year: '2021' }],
  ['a title that names its own venue', '- Ida Ravn, Chidi Okoye. **How Sparrows Count to Nine.** *Proceedings of the National Academy of Sciences*, 2021, 118 (4), e2012345118.', { ...BIRDS, type: 'article', journal: 'Proceedings of the National Academy of Sciences', year: '2021', volume: '118', number: '4', pages: 'e2012345118' }],
  ['academicpages', '- [How Sparrows Count to Nine](/publication/nine)\n  <br>Ida Ravn, Chidi Okoye\n  <br>Published in *Journal of Bird Arithmetic*, 2015', { ...BIRDS, type: 'article', journal: 'Journal of Bird Arithmetic', year: '2015', url: '/publication/nine', unsure: ['url'] }],
  ['a shortened journal with a letter behind it', '- I. Ravn and C. Okoye, How Sparrows Count to Nine, Phys. Rev. D 100, 034501 (2021).',
    { ...BIRDS, author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Phys. Rev. D', volume: '100', pages: '034501', year: '2021', unsure: ['author', 'title'] }],
  ['a shortened journal and a preprint', '- I. Ravn and C. Okoye, "How Sparrows Count to Nine", Phys. Rev. Lett. 128, 011801 (2022), arXiv:2108.00001 [hep-ex].',
    { ...BIRDS, author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Phys. Rev. Lett.', volume: '128', pages: '011801', year: '2022', eprint: '2108.00001', eprinttype: 'arxiv' }],
  ['a year between volume and page', '- I. Ravn, C. Okoye, "How Sparrows Count to Nine", JHEP 03 (2019) 033.',
    { ...BIRDS, author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'JHEP', volume: '03', pages: '033', year: '2019' }],
  ['a collaboration behind the names', '- I. Ravn et al. [NEST Collaboration], "How Sparrows Count to Nine", Eur. Phys. J. C 80 (2020) 957.',
    { ...BIRDS, author: 'Ravn, I. and others', collaboration: 'NEST', type: 'article', journal: 'Eur. Phys. J. C', volume: '80', pages: '957', year: '2020' }],
  ['a collaboration in place of names', '- NEST Collaboration, "How Sparrows Count to Nine", Phys. Lett. B716 (2012) 1-29.',
    { ...BIRDS, author: '{NEST Collaboration}', type: 'article', journal: 'Phys. Lett.', volume: 'B716', pages: '1--29', year: '2012' }],
  ['a title that ends at a shortened journal', '- Ida Ravn, Chidi Okoye. How Sparrows Count to Nine, J. Bird Math. 4, 100 (2018).',
    { ...BIRDS, type: 'article', journal: 'J. Bird Math.', volume: '4', pages: '100', year: '2018' }],
  ['a shortened conference', '- I. Ravn and C. Okoye, "How Sparrows Count to Nine," in Proc. IEEE Int. Conf. Robot. Autom. (ICRA), 2020, pp. 1-8.',
    { ...BIRDS, author: 'Ravn, I. and Okoye, C.', type: 'inproceedings', booktitle: 'Proc. IEEE Int. Conf. Robot. Autom.', abbr: 'ICRA', pages: '1--8', year: '2020' }],
  ['a number that fits nowhere', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. *Journal of Birds*, 4(2):1-9, 2020, 77881.',
    { ...BIRDS, type: 'article', journal: 'Journal of Birds', volume: '4', number: '2', pages: '1--9', year: '2020', note: '77881', unsure: ['note'] }],
  ['MLA and Chicago: the first name turned round', '- Ravn, Ida, Bo Oak, and Chidi Okoye. "How Sparrows Count to Nine." Journal of Birds 13, no. 3 (2020): 1-10.',
    { ...BIRDS, author: 'Ravn, Ida and Oak, Bo and Okoye, Chidi', type: 'article', journal: 'Journal of Birds', volume: '13', number: '3', pages: '1--10', year: '2020' }],
  ['Chicago: two names and a year', '- Ravn, Ida, and Chidi Okoye. 2009. How Sparrows Count to Nine. *Journal of Birds* 3 (1): 1-10.',
    { ...BIRDS, type: 'article', journal: 'Journal of Birds', volume: '3', number: '1', pages: '1--10', year: '2009' }],
  ['Chicago: one name', '- Ravn, Ida. *How Sparrows Count to Nine*. Exampleton University Press, 2015.',
    { ...BIRDS, author: 'Ravn, Ida', type: 'book', publisher: 'Exampleton University Press', year: '2015' }, { heading: 'Books' }],
  ['MLA: et al.', '- Ravn, Ida, et al. "How Sparrows Count to Nine." Journal of Birds, vol. 14, no. 1, 2021, pp. 33-44.',
    { ...BIRDS, author: 'Ravn, Ida and others', type: 'article', journal: 'Journal of Birds', volume: '14', number: '1', pages: '33--44', year: '2021' }],
  ['a particle in the name that is turned round', '- van der Berg, Jan, Ida Ravn, and Chidi Okoye. (2009). "How Sparrows Count to Nine." *Journal of Birds* 13, no. 3, 1-10.',
    { ...BIRDS, author: 'van der Berg, Jan and Ravn, Ida and Okoye, Chidi', type: 'article', journal: 'Journal of Birds', volume: '13', number: '3', pages: '1--10', year: '2009' }],
  ['every name turned round', '- Ravn, Ida, Oak, Bo, and Okoye, Chidi. "How Sparrows Count to Nine." Journal of Birds 15 (2022): 1-9.',
    { ...BIRDS, author: 'Ravn, Ida and Oak, Bo and Okoye, Chidi', type: 'article', journal: 'Journal of Birds', volume: '15', pages: '1--9', year: '2022' }],
  ['initials, a year in brackets, a quoted title', '- Ravn, I., & Okoye, C. (2009). "How Sparrows Count to Nine." *Journal of Birds*. 1(1).',
    { ...BIRDS, author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Journal of Birds', volume: '1', number: '1', year: '2009' }],
  ['a title of two words', '- Order, Chaos. Ida Ravn, Chidi Okoye. ICML, 2024.', { ...BIRDS, title: 'Order, Chaos', type: 'inproceedings', booktitle: 'ICML', year: '2024', unsure: ['title'] }],
  ['slashes between names', '- Ida Ravn / Chidi Okoye: How Sparrows Count to Nine. Journal of Birds 7 (2015), 1-20.',
    { ...BIRDS, type: 'article', journal: 'Journal of Birds', volume: '7', year: '2015', pages: '1--20' }],
  ['apostrophes and quotation marks, as typed', `- Ida O'Rossi and Bo D’Oak. *The Sparrow's "Nest" isn’t ours*. Journal of Birds' Songs, 3(1), 1-9, 2020.`,
    { title: `The Sparrow's "Nest" isn’t ours`, author: "O'Rossi, Ida and D’Oak, Bo", type: 'article', journal: "Journal of Birds' Songs", volume: '3', number: '1', pages: '1--9', year: '2020' }],
  ['Vancouver with a year behind the names', '- Ravn I, Okoye CB. 2018. How sparrows count to nine. Bird Letters 4:100-110.',
    { title: 'How sparrows count to nine', author: 'Ravn, I. and Okoye, C. B.', type: 'article', journal: 'Bird Letters', volume: '4', pages: '100--110', year: '2018' }],
  ['Vancouver: a volume and one page', '1. Ravn I, Okoye CB. How sparrows count to nine. J Bird Sci. 2020;11:1234.',
    { title: 'How sparrows count to nine', author: 'Ravn, I. and Okoye, C. B.', type: 'article', journal: 'J Bird Sci', volume: '11', pages: '1234', year: '2020' }],
  ['chemistry: semicolons and a title that nothing marks', '- Ravn, I.; Oak, B.; Okoye, C. Sparrow Songs. J. Am. Chem. Soc. 2020, 142, 1234–1240.',
    { title: 'Sparrow Songs', author: 'Ravn, I. and Oak, B. and Okoye, C.', type: 'article', journal: 'J. Am. Chem. Soc.', volume: '142', pages: '1234--1240', year: '2020' }],
  ['a year behind a comma', '- Ravn, I., Okoye, C., 2011. How Sparrows Count to Nine. Journal of Birds 400, 1–12.',
    { ...BIRDS, author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Journal of Birds', volume: '400', pages: '1--12', year: '2011' }],
  ['APA: a chapter and its editor', '- Ravn, I., & Okoye, C. (2019). How sparrows count to nine. In C. Elm (Ed.), *Handbook of nests* (pp. 12–34). Exampleton University Press.',
    { title: 'How sparrows count to nine', author: 'Ravn, I. and Okoye, C.', type: 'incollection', booktitle: 'Handbook of nests', editor: 'Elm, C.', publisher: 'Exampleton University Press', pages: '12--34', year: '2019' }],
  ['APA: days of a meeting', '- Ravn, I. (2018, May 3–5). How sparrows count to nine. *Workshop on Birds*.',
    { title: 'How sparrows count to nine', author: 'Ravn, I.', type: 'inproceedings', booktitle: 'Workshop on Birds', year: '2018', month: '5' }],
  ['Chicago: the place of a publisher', '- Ravn, Ida. *How Sparrows Count to Nine*. Oslo: Exampleton University Press, 2015.',
    { ...BIRDS, author: 'Ravn, Ida', type: 'book', publisher: 'Exampleton University Press', address: 'Oslo', year: '2015' }, { heading: 'Books' }],
  ['French: family names in capitals, an editor', '- RAVN Ida, OKOYE Chidi, « Comment les moineaux comptent », in C. Elm (dir.), Revue des oiseaux, 2017.',
    { title: 'Comment les moineaux comptent', author: 'RAVN, Ida and OKOYE, Chidi', type: 'article', editor: 'Elm, C.', journal: 'Revue des oiseaux', year: '2017' }],
  ['a title that may hold the venue', '- Ravn I and Okoye C 2004 How sparrows count to nine Bird Lett. 29 1234',
    { title: 'How sparrows count to nine Bird Lett. 29 1234', author: 'Ravn, I. and Okoye, C.', type: 'misc', year: '2004', unsure: ['type', 'title'] }],
  ['in French', '- Ida Ravn et Chidi Okoye, « Comment les moineaux comptent », *Revue des oiseaux*, 2017.', { title: 'Comment les moineaux comptent', author: BIRDS.author, type: 'article', journal: 'Revue des oiseaux', year: '2017' }],
];

describe('a line of a typed list', () => {
  it.each(LINES)('%s', (_, line, said, options) => {
    expect(read(line, options)).toEqual(said);
  });
});
