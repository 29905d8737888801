/** Ways in which people type their papers by hand, and what each line says. The people and papers are made up. */
import { describe, expect, it } from 'vitest';
import { typedName, type TypedName } from '../../../src/import/list/authors.ts';
import { readList } from '../../../src/import/list/read.ts';
import { writeNames } from '../../../src/bibliography/export/bibtex.ts';
import { Problems } from '../../../src/problems.ts';

interface Said {
  type?: string;
  title: string;
  author?: string;
  unsure?: string[];
  [field: string]: string | string[] | undefined;
}

interface Options {
  heading?: string;
  path?: string;
  owner?: TypedName;
}

/** The one paper of a list that consists of this line. */
function read(line: string, { heading = 'Publications', path = 'list.md', owner }: Options = {}): Said {
  const html = path.endsWith('.html');
  const { drafts } = readList({ path, text: html ? line : `## ${heading}\n\n${line}\n` }, new Problems(), owner);
  expect(drafts, line).toHaveLength(1);
  const { type, title, names, others, fields, unsure, roles, edited } = drafts[0]!;
  return {
    type,
    title,
    ...((names.length > 0 || unsure.has('author')) && { [edited ? 'editor' : 'author']: writeNames(names, others) }),
    ...Object.fromEntries([...fields].map(([name, value]) => [name === 'type' ? 'typeOfReport' : name, value])),
    ...(roles.size > 0 && { roles: [...roles].map(([index, role]) => `${index}=${role}`).join('; ') }),
    ...(unsure.size > 0 && { unsure: [...unsure.keys()] }),
  };
}

const BIRDS = { title: 'How Sparrows Count to Nine', author: 'Ravn, Ida and Okoye, Chidi' };

const owner = typedName('Ida Ravn');

const LINES: readonly [grammar: string, line: string, said: Said, options?: Options][] = [
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
  ['revise and resubmit: the journal has yet to decide', '- Ida Ravn, Chidi Okoye. "How Sparrows Count to Nine". Revise and resubmit, *Journal of Birds*',
    { ...BIRDS, type: 'misc', pubstate: 'Revise and resubmit, Journal of Birds' }],
  ['revise and resubmit, with the journal in italics', '- Ida Ravn, Chidi Okoye. "How Sparrows Count to Nine". *Revise and Resubmit, Journal of Birds*, 2024.',
    { ...BIRDS, type: 'misc', pubstate: 'Revise and Resubmit, Journal of Birds', year: '2024' }],
  ['reject and resubmit', '- Ida Ravn, Chidi Okoye. "How Sparrows Count to Nine". Reject & resubmit at *Econometrica*.',
    { ...BIRDS, type: 'misc', pubstate: 'Reject & resubmit at Econometrica' }],
  ['R&R, and nothing in italics', '- Ida Ravn, Chidi Okoye. "How Sparrows Count to Nine" (2nd round R&R, Journal of Birds).',
    { ...BIRDS, type: 'misc', pubstate: '2nd round R&R, Journal of Birds' }],
  ['conditionally accepted', '- Ida Ravn, Chidi Okoye. "How Sparrows Count to Nine", *Journal of Birds*, conditionally accepted.',
    { ...BIRDS, type: 'misc', pubstate: 'Journal of Birds, conditionally accepted' }],
  ['submitted to a journal', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. Submitted to J. Bird Math., 2024.',
    { ...BIRDS, type: 'misc', pubstate: 'Submitted to J. Bird Math.', year: '2024' }],
  ['under review at a conference', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. Under review at ICML 2024.',
    { ...BIRDS, type: 'misc', pubstate: 'Under review at ICML 2024' }],
  ['accepted', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. Accepted at *Journal of Birds*.',
    { ...BIRDS, type: 'article', journal: 'Journal of Birds', pubstate: 'forthcoming' }],
  ['in press, in place of a year', '- Ravn, I., Okoye, C. (in press). Counting to nine. *Journal of Birds*.',
    { title: 'Counting to nine', author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Journal of Birds', pubstate: 'inpress' }],
  ['submitted, in place of a year, and a title that says so', '- Ravn, I., Okoye, C. (submitted). Under review sparrows.',
    { title: 'Under review sparrows', author: 'Ravn, I. and Okoye, C.', type: 'misc', pubstate: 'submitted' }],
  ['forthcoming, in place of a year', '- Ravn, I., & Okoye, C. (Forthcoming). Counting sparrows. *Review of Birds and Statistics*.',
    { title: 'Counting sparrows', author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Review of Birds and Statistics', pubstate: 'forthcoming' }],
  ['under review, in place of a year', '- Ravn, I. (under review). Counting to nine. *Journal of Birds*.',
    { title: 'Counting to nine', author: 'Ravn, I.', type: 'misc', pubstate: 'under review, Journal of Birds' }],
  ['no date', '- Ravn, I. (n.d.). Counting to nine. *Journal of Birds*.',
    { title: 'Counting to nine', author: 'Ravn, I.', type: 'article', journal: 'Journal of Birds', unsure: ['year'] }],
  ...(
    [
      ['the owner in bold', '**Ravn, I.**, Elm, B., & Ash, C.'],
      ['the owner in bold, in HTML', '<b>Ravn, I.</b>, Elm, B., & Ash, C.'],
      ['the owner in <strong>', '<strong>Ravn, I.</strong>, Elm, B., & Ash, C.'],
      ['the owner underlined', '<u>Ravn, I.</u>, Elm, B., & Ash, C.'],
      ['the owner in italics', '*Ravn, I.*, Elm, B., & Ash, C.'],
      ['a comma within the bold', '**Ravn, I.,** Elm, B., & Ash, C.'],
      ['another in bold', 'Ravn, I., **Elm, B.**, & Ash, C.'],
    ] as const
  ).map(([grammar, names]): (typeof LINES)[number] => [
    `APA: ${grammar}`,
    `- ${names} (2020). Counting to nine: a study. *Journal of Birds*, 12(3), 45–67.`,
    { title: 'Counting to nine: a study', author: 'Ravn, I. and Elm, B. and Ash, C.', type: 'article', journal: 'Journal of Birds', volume: '12', number: '3', pages: '45--67', year: '2020' },
  ]),
  ['the owner in bold, marks on names', '- **Ravn, I.**\\*, Elm, B.†, & Ash, C.<sup>1</sup> (2020). Counting to nine: a study. *Journal of Birds*, 12(3), 45–67.',
    { title: 'Counting to nine: a study', author: 'Ravn, I. and Elm, B. and Ash, C.', type: 'article', journal: 'Journal of Birds', volume: '12', number: '3', pages: '45--67', year: '2020', unsure: ['author'] }],
  ['the owner in bold, no date behind the names', '- Elm, B. and **Ravn, I.** Counting to nine. *Polar Record*, 12(3), 2020.',
    { title: 'Counting to nine', author: 'Elm, B. and Ravn, I.', type: 'article', journal: 'Polar Record', volume: '12', number: '3', year: '2020' }],
  ['the owner in bold, initial A, nothing but commas', '- **Ravn, A**, Elm, B., Counting to nine, *Polar Record* 12 (2020), 45–67.',
    { title: 'Counting to nine', author: 'Ravn, A and Elm, B.', type: 'article', journal: 'Polar Record', volume: '12', pages: '45--67', year: '2020', unsure: ['author', 'title'] }],
  ['a journal in italics behind a title in none', '- Ida Ravn, Chidi Okoye. How Sparrows Count to Nine. *Polar Record* 12 (2020), S. 45–67.',
    { ...BIRDS, type: 'article', journal: 'Polar Record', volume: '12', pages: '45--67', year: '2020' }],
  ['a newspaper in italics is nobody', '- Ida Ravn. "Let the Sparrows Count." *Exampleton Post*, March 3, 2024.',
    { title: 'Let the Sparrows Count', author: 'Ravn, Ida', type: 'article', journal: 'Exampleton Post', year: '2024', month: '3', unsure: ['type'] }],
  ['names behind the title, a journal in italics behind them', '- **How Sparrows Count to Nine**, Ida Ravn, Chidi Okoye, *Polar Record*, 2020',
    { ...BIRDS, type: 'article', journal: 'Polar Record', year: '2020', unsure: ['type'] }],
  ['a working paper, its number and two links', '- Ida Ravn, Chidi Okoye. "How Sparrows Count to Nine". NBER Working Paper No. 32999, 2024. [[PDF](https://ravn.example.org/nine.pdf)] [[Replication](https://doi.org/10.1234/E19V1)]',
    { ...BIRDS, type: 'techreport', institution: 'NBER', typeOfReport: 'Working Paper', number: '32999', year: '2024', pdf: 'https://ravn.example.org/nine.pdf', link_replication: 'https://doi.org/10.1234/E19V1' }],
  ['a discussion paper in short', '- Ida Ravn, Chidi Okoye. "How Sparrows Count to Nine", IZA DP 15432 (2022). Submitted.',
    { ...BIRDS, type: 'techreport', institution: 'IZA', typeOfReport: 'Discussion Paper', number: '15432', year: '2022', pubstate: 'submitted' }],
  ['a linked working paper that a journal has yet to decide on', '- Ida Ravn, Chidi Okoye. "How Sparrows Count to Nine". *Revise and resubmit, Journal of Birds*. [NBER Working Paper No. 32871](https://www.nber.org/papers/w32871)',
    { ...BIRDS, type: 'techreport', institution: 'NBER', typeOfReport: 'Working Paper', number: '32871', pubstate: 'Revise and resubmit, Journal of Birds', url: 'https://www.nber.org/papers/w32871' }],
  ['a policy proposal, where it was published and by whom', '- Ravn, Ida. 2022. *How Sparrows Count to Nine*. Policy Proposal 2022-08. Exampleton, DC: The Sparrow Project.',
    { ...BIRDS, author: 'Ravn, Ida', type: 'techreport', institution: 'The Sparrow Project', address: 'Exampleton, DC', typeOfReport: 'Policy Proposal', number: '2022-08', year: '2022' }],
  ['a working paper that appeared, and newspapers', '- Ida Ravn, Chidi Okoye. "How Sparrows Count to Nine". *Journal of Birds*, 114(3): 812-850, 2024. [Ungated PDF](https://ravn.example.org/nine.pdf) [NBER WP 31245](https://www.nber.org/papers/w31245). Media: [NYT](https://nyt.example.com/x), [Vox](https://vox.example.com/x)',
    { ...BIRDS, type: 'article', journal: 'Journal of Birds', volume: '114', number: '3', pages: '812--850', year: '2024', pdf: 'https://ravn.example.org/nine.pdf', link_nber_wp_31245: 'https://www.nber.org/papers/w31245', link_nyt: 'https://nyt.example.com/x', link_vox: 'https://vox.example.com/x' }],
  ['a linked journal', '- Ida Ravn, Chidi Okoye. "How Sparrows Count to Nine". [Journal of Birds](https://doi.org/10.1234/nine), 2024.',
    { ...BIRDS, type: 'article', journal: 'Journal of Birds', year: '2024', doi: '10.1234/nine' }],
  ['with, the owner known', '- "**How Sparrows Count to Nine**" (with [Chidi Okoye](https://okoye.example.org)). *Journal of Birds*, 2024.',
    { ...BIRDS, type: 'article', journal: 'Journal of Birds', year: '2024', unsure: ['author'] }, { owner }],
  ['joint with, and a comma before the last', '- "How Sparrows Count to Nine" (joint with Chidi Okoye, and Bo Elm-Ash). *Journal of Birds*, 2024.',
    { ...BIRDS, author: 'Ravn, Ida and Okoye, Chidi and Elm-Ash, Bo', type: 'article', journal: 'Journal of Birds', year: '2024', unsure: ['author'] }, { owner }],
  ['with, behind the owner', '- Ida Ravn (with Chidi Okoye), "How Sparrows Count to Nine", *Journal of Birds*, 2024.',
    { ...BIRDS, type: 'article', journal: 'Journal of Birds', year: '2024' }, { owner }],
  ['with, behind somebody unknown', '- Ida Ravn (with Chidi Okoye), "How Sparrows Count to Nine", *Journal of Birds*, 2024.',
    { ...BIRDS, type: 'article', journal: 'Journal of Birds', year: '2024' }],
  ['with, behind another than the owner', '- Bo Elm (with Chidi Okoye), "How Sparrows Count to Nine", *Journal of Birds*, 2024.',
    { ...BIRDS, author: 'Elm, Bo and Okoye, Chidi', type: 'article', journal: 'Journal of Birds', year: '2024' }, { owner }],
  ['with, and nothing marked', '- How Sparrows Count to Nine, with Chidi Okoye and M.-L. Elm, *Journal of Birds*, 2024',
    { ...BIRDS, author: 'Ravn, Ida and Okoye, Chidi and Elm, M.-L.', type: 'article', journal: 'Journal of Birds', year: '2024', unsure: ['author'] }, { owner }],
  ['with, behind a title that looks like names', '- Algorithmic Nesting and Sparrow Song (with Chidi Okoye) -- *data collection ongoing*',
    { title: 'Algorithmic Nesting and Sparrow Song', author: BIRDS.author, type: 'unpublished', note: 'data collection ongoing', unsure: ['author', 'year'] }, { owner, heading: 'Work in progress' }],
  ['with, the owner unknown', '- "How Sparrows Count to Nine" (with Chidi Okoye). *Journal of Birds*, 2024.',
    { ...BIRDS, author: 'Okoye, Chidi', type: 'article', journal: 'Journal of Birds', year: '2024', unsure: ['author'] }],
  ['with, as words of the title', '- Ida Ravn and Chidi Okoye. *How to Count (with Strategic Sparrows)*. *Journal of Birds*, 2024.',
    { ...BIRDS, title: 'How to Count (with Strategic Sparrows)', type: 'article', journal: 'Journal of Birds', year: '2024' }, { owner }],
  ['a title of two halves that looks like names', '- **Sparrow Songs and Nesting Habits**. Ida Ravn, Chidi Okoye. ICML, 2024.',
    { ...BIRDS, title: 'Sparrow Songs and Nesting Habits', type: 'inproceedings', booktitle: 'ICML', year: '2024' }],
  ['editors without brackets', '- Ida Ravn and Chidi Okoye. "How Sparrows Count to Nine" in *Handbook of Nests*, ed. C. Elm & D. Ash, Exampleton University Press, 2020, pp. 210–244.',
    { ...BIRDS, type: 'incollection', booktitle: 'Handbook of Nests', editor: 'Elm, C. and Ash, D.', publisher: 'Exampleton University Press', pages: '210--244', year: '2020' }],
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
  ['a collaboration before the names', '- NEST Collaboration, I. Ravn et al., How Sparrows Count to Nine, Phys. Lett. B 716 (2012) 1–29.',
    { ...BIRDS, author: 'Ravn, I. and others', collaboration: 'NEST', type: 'article', journal: 'Phys. Lett. B', volume: '716', pages: '1--29', year: '2012', unsure: ['author', 'title'] }],
  ['a collaboration before names and a quoted title', '- NEST Collaboration, I. Ravn and C. Okoye, "How Sparrows Count to Nine," Phys. Rev. D 98, 032003 (2018).',
    { ...BIRDS, author: 'Ravn, I. and Okoye, C.', collaboration: 'NEST', type: 'article', journal: 'Phys. Rev. D', volume: '98', pages: '032003', year: '2018' }],
  ['a collaboration and a colon', '- NEST Scientific Collaboration: I. B. Ravn, C. Okoye, How Sparrows Count to Nine. Phys. Rev. Lett. 116, 061102 (2016).',
    { ...BIRDS, author: 'Ravn, I. B. and Okoye, C.', collaboration: 'NEST Scientific', type: 'article', journal: 'Phys. Rev. Lett.', volume: '116', pages: '061102', year: '2016', unsure: ['author', 'title'] }],
  ['two collaborations', '- The NEST Collaboration and the Twig Collaboration, I. Ravn et al. How Sparrows Count to Nine. Phys. Rev. Lett. 116, 061102 (2016).',
    { ...BIRDS, author: 'Ravn, I. and others', collaboration: 'NEST, Twig', type: 'article', journal: 'Phys. Rev. Lett.', volume: '116', pages: '061102', year: '2016' }],
  ['Vancouver: an issue of five figures', '- Ravn I, Okoye C. How sparrows count to nine. Lancet. 2020;395(10223):497-506.',
    { title: 'How sparrows count to nine', author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Lancet', volume: '395', number: '10223', pages: '497--506', year: '2020' }],
  ['PubMed: a day behind the year', '- Ravn I, Okoye C. How sparrows count to nine. Lancet. 2020 Feb 15;395(10223):497-506. doi: 10.1234/s20(20)3.',
    { title: 'How sparrows count to nine', author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Lancet', volume: '395', number: '10223', pages: '497--506', year: '2020', month: '2', doi: '10.1234/s20(20)3' }],
  ['a book, its place and its publisher', '- Ravn, I. The Book of Nests. Exampleton: EUP, 2018.',
    { title: 'The Book of Nests', author: 'Ravn, I.', type: 'book', address: 'Exampleton', publisher: 'EUP', year: '2018' }],
  ['Harvard: a book', '- Ravn, I. (2018) The Book of Nests. Exampleton University Press.',
    { title: 'The Book of Nests', author: 'Ravn, I.', type: 'book', publisher: 'Exampleton University Press', year: '2018' }],
  ['APA: an edition', '- Ravn, I. (2018). *The book of nests* (2nd ed.). Exampleton University Press.',
    { title: 'The book of nests', author: 'Ravn, I.', type: 'book', edition: '2', publisher: 'Exampleton University Press', year: '2018' }],
  ['IEEE: a book', '- I. Ravn, *The Book of Nests*, 2nd ed. Oslo, Norway: Reed Press, 2018.',
    { title: 'The Book of Nests', author: 'Ravn, I.', type: 'book', edition: '2', address: 'Oslo, Norway', publisher: 'Reed Press', year: '2018' }],
  ['a publisher of proceedings, which may be missing', '- Ida Ravn, Chidi Okoye. *How Sparrows Count to Nine*. ACM, 2018.',
    { ...BIRDS, type: 'book', publisher: 'ACM', year: '2018', unsure: ['type'] }],
  ['German: a colon behind the name, a journal', '- Ravn, Ida: Wie Spatzen zählen. In: Zeitschrift für Vögel 12 (2019), S. 12–34.',
    { title: 'Wie Spatzen zählen', author: 'Ravn, Ida', type: 'article', journal: 'Zeitschrift für Vögel', volume: '12', pages: '12--34', year: '2019' }],
  ['German: a chapter', '- Ravn, Ida (2019): Wie Spatzen zählen. In: Okoye, Chidi (Hrsg.): Handbuch der Nester. Berlin: Springer, S. 12–34.',
    { title: 'Wie Spatzen zählen', author: 'Ravn, Ida', type: 'incollection', editor: 'Okoye, Chidi', booktitle: 'Handbuch der Nester', address: 'Berlin', publisher: 'Springer', pages: '12--34', year: '2019', unsure: ['booktitle'] }],
  ['German: a book', '- Ravn, Ida: Das Buch der Nester. Berlin: Springer 2018.',
    { title: 'Das Buch der Nester', author: 'Ravn, Ida', type: 'book', address: 'Berlin', publisher: 'Springer', year: '2018' }],
  ['French: one name with an initial', '- Ravn I., « Comment les moineaux comptent », Revue des oiseaux, vol. 12, n° 3, 2019, p. 45-67.',
    { title: 'Comment les moineaux comptent', author: 'Ravn, I.', type: 'article', journal: 'Revue des oiseaux', volume: '12', number: '3', pages: '45--67', year: '2019' }],
  ['Chinese: an article', '- 张三, 李四. 麻雀如何数到九[J]. 鸟类学报, 2019, 12(3): 45-67.',
    { title: '麻雀如何数到九', author: '张, 三 and 李, 四', type: 'article', journal: '鸟类学报', volume: '12', number: '3', pages: '45--67', year: '2019' }],
  ['Chinese: full-width marks, no mark of the type', '1. 张三，李四。麻雀如何数到九，又如何忘记。鸟类学报，2021，4(1)：6-9。',
    { title: '麻雀如何数到九，又如何忘记', author: '张, 三 and 李, 四', type: 'article', journal: '鸟类学报', volume: '4', number: '1', pages: '6--9', year: '2021' }, { heading: '发表论文' }],
  ['Russian: GOST R 7.0.5', '- Иванов И. И., Петров П. П. Счёт воробьёв // Птицы. 2020. Т. 3. № 2. С. 4–5.',
    { title: 'Счёт воробьёв', author: 'Иванов, И. И. and Петров, П. П.', type: 'article', journal: 'Птицы', volume: '3', number: '2', pages: '4--5', year: '2020' }],
  ['Russian: GOST R 7.0.100, all names behind the title', '- Иванов, И. И. Счёт воробьёв / И. И. Иванов, П. П. Петров // Вестник птиц. – 2020. – Т. 3, № 2. – С. 4–5.',
    { title: 'Счёт воробьёв', author: 'Иванов, И. И. and Петров, П. П.', type: 'article', journal: 'Вестник птиц', volume: '3', number: '2', pages: '4--5', year: '2020' }],
  ['Chinese: a book', '- 张三. 鸟巢之书[M]. 北京: 科学出版社, 2018.',
    { title: '鸟巢之书', author: '张, 三', type: 'book', address: '北京', publisher: '科学出版社', year: '2018' }],
  ['Chinese marks in English', '- Ravn I, Okoye C. How sparrows count to nine[J]. Journal of Birds, 2019, 12(3): 45-67.',
    { title: 'How sparrows count to nine', author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Journal of Birds', volume: '12', number: '3', pages: '45--67', year: '2019' }],
  ['a title that may hold the venue', '- Ravn I and Okoye C 2004 How sparrows count to nine Bird Lett. 29 1234',
    { title: 'How sparrows count to nine Bird Lett. 29 1234', author: 'Ravn, I. and Okoye, C.', type: 'misc', year: '2004', unsure: ['type', 'title'] }],
  ['in French', '- Ida Ravn et Chidi Okoye, « Comment les moineaux comptent », *Revue des oiseaux*, 2017.', { title: 'Comment les moineaux comptent', author: BIRDS.author, type: 'article', journal: 'Revue des oiseaux', year: '2017' }],
];

const AUE = 'von der Aue, Friederike';
const FEAST = { title: 'Das Fest am Hof', author: AUE };
const SAECULUM = { type: 'article', journal: 'Saeculum', volume: '60', year: '2010', pages: '3--29' };
const COURTS = { type: 'incollection', editor: 'Kohler, Max', booktitle: 'Neue Höfe', address: 'Köln', year: '2012', pages: '5--20' };
const aue = typedName('Friederike von der Aue');

/** German, French and Italian lists of the humanities. */
const HUMANITIES: readonly (typeof LINES)[number][] = [
  ['a journal, volume and issue', '- Friederike von der Aue: Das Fest am Hof, in: Historische Zeitschrift 310/2 (2020), 1–40.',
    { ...FEAST, type: 'article', journal: 'Historische Zeitschrift', volume: '310', number: '2', year: '2020', pages: '1--40' }],
  ['a particle behind the given name', '- Aue, Friederike von der: Das Fest am Hof, in: Saeculum 60 (2010), S. 3–29.', { ...FEAST, ...SAECULUM }],
  ['a particle before the family name', '- von der Aue, Friederike: Das Fest am Hof, in: Saeculum 60 (2010) 3–29.', { ...FEAST, ...SAECULUM }],
  ['family names in capitals', '- AUE Friederike, Das Fest am Hof. In: Saeculum 60 (2010), S. 3–29.', { ...FEAST, author: 'AUE, Friederike', ...SAECULUM }],
  ['the owner in bold, title and journal in italics', '- **Friederike von der Aue**: *Das Fest am Hof*, in: *Saeculum* 60 (2010), S. 3–29.', { ...FEAST, ...SAECULUM }],
  ['a title in quotation marks', '- Friederike von der Aue: „Das Fest am Hof“, in: Saeculum 60 (2010), S. 3–29.', { ...FEAST, ...SAECULUM }],
  ['a title in Swiss quotation marks', '- Friederike von der Aue, «Das Fest am Hof», in: Saeculum 60 (2010), S. 3–29.', { ...FEAST, ...SAECULUM }],
  ['a quotation within the title', '- Friederike von der Aue: »Rang und Raum«. Das Fest am Hof, in: Saeculum 60 (2010), S. 3–29.',
    { ...FEAST, title: '»Rang und Raum«. Das Fest am Hof', ...SAECULUM }],
  ['a quotation at the end of the title', '- Friederike von der Aue: Art. „Hof“, in: Saeculum 60 (2010), Sp. 3–29.', { ...FEAST, title: 'Art. „Hof“', ...SAECULUM }],
  ['an issue behind the year', '- Friederike von der Aue: Das Fest am Hof, in: Saeculum 60 (2010), H. 2, S. 3–29.', { ...FEAST, ...SAECULUM, number: '2' }],
  ['a year of publication in words', '- Friederike von der Aue: Das Fest am Hof, in: Saeculum 60. Jg., H. 2/2010, S. 3–29.', { ...FEAST, ...SAECULUM, number: '2' }],
  ['no volume and no pages', '- Friederike von der Aue: „Das Fest am Hof“, in: Saeculum (2010)', { ...FEAST, type: 'article', journal: 'Saeculum', year: '2010' }],
  ['a newspaper and its day', '- Friederike von der Aue: Das Fest am Hof, in: Exampletoner Zeitung, 3. Mai 2012, S. 5.',
    { ...FEAST, type: 'article', journal: 'Exampletoner Zeitung', year: '2012', month: '5', pages: '5', unsure: ['journal'] }],
  ['a chapter, nothing but commas', '- Friederike von der Aue, Das Zeremoniell, in: Max Kohler (Hg.), Neue Höfe, Köln 2012, S. 5–20.', { ...FEAST, title: 'Das Zeremoniell', ...COURTS }],
  ['a chapter in a series, two editors and two places', '- Aue, Friederike von der: Das Fest am Hof, in: Kohler, Max/Berg, Anna (Hgg.): Neue Höfe (Hofforschung 5), Köln/Wien 2012, S. 5–20.',
    { ...FEAST, ...COURTS, editor: 'Kohler, Max and Berg, Anna', address: 'Köln/Wien', series: 'Hofforschung', number: '5' }],
  ['editors behind the book', '- Friederike von der Aue: Das Fest am Hof, in: Neue Höfe, hg. v. Max Kohler und Anna Berg, Köln 2012, S. 5–20.',
    { ...FEAST, ...COURTS, editor: 'Kohler, Max and Berg, Anna' }],
  ['editors of whom one is named', '- Friederike von der Aue: Das Fest am Hof, in: Max Kohler u. a. (Hg.): Neue Höfe, Köln: Böhlau 2012, S. 5–20.',
    { ...FEAST, ...COURTS, editor: 'Kohler, Max and others', publisher: 'Böhlau' }],
  ['the author as an editor', '- Friederike von der Aue: Das Fest am Hof, in: Dies./Max Kohler (Hg.), Neue Höfe, Köln 2012, S. 5–20.',
    { ...FEAST, ...COURTS, editor: `${AUE} and Kohler, Max` }],
  ['the owner left out', '- Das Fest am Hof, in: Max Kohler (Hg.), Neue Höfe, Köln 2012, S. 5–20.', { title: FEAST.title, author: '', ...COURTS, unsure: ['author'] }],
  ['a book', '- Friederike von der Aue: Das Fest am Hof. Höfe um 1700 (Hofforschung 5), Köln 2010.',
    { ...FEAST, title: 'Das Fest am Hof. Höfe um 1700', type: 'book', series: 'Hofforschung', number: '5', address: 'Köln', year: '2010' }],
  ['a book, its publisher and its pages', '- Friederike von der Aue: Das Fest am Hof. Frankfurt a. M.: Wallstein, ²2010 (= Hofforschung, Bd. 5). 320 S.',
    { ...FEAST, type: 'book', series: 'Hofforschung', number: '5', address: 'Frankfurt a. M.', publisher: 'Wallstein', year: '2010', edition: '2', pagetotal: '320' }],
  ['a book behind a comma', '- Friederike von der Aue, Das Fest am Hof, Köln 2010.', { ...FEAST, type: 'book', address: 'Köln', year: '2010', unsure: ['author', 'title'] }],
  ['a book that was a thesis', '- Friederike von der Aue: Das Fest am Hof, Köln 2010 (zugl. Diss. Univ. Bonn 2009).',
    { ...FEAST, type: 'book', address: 'Köln', year: '2010', note: 'zugl. Diss. Univ. Bonn 2009' }],
  ['a thesis', '- Friederike von der Aue: Das Fest am Hof, Diss. Köln 2010.', { ...FEAST, type: 'phdthesis', school: 'Köln', year: '2010' }],
  ['a collection', '- Friederike von der Aue/Max Kohler (Hg.): Das Fest am Hof, Köln 2010.',
    { title: FEAST.title, editor: `${AUE} and Kohler, Max`, type: 'book', address: 'Köln', year: '2010' }],
  ['a collection, edited with another', '- Das Fest am Hof, hg. mit Max Kohler, Köln 2010.',
    { title: FEAST.title, editor: `${AUE} and Kohler, Max`, type: 'book', address: 'Köln', year: '2010', unsure: ['author'] }, { owner: aue }],
  ['a collection, edited by others', '- Das Fest am Hof, hg. v. Max Kohler und Anna Berg, Köln 2010.',
    { title: FEAST.title, editor: 'Kohler, Max and Berg, Anna', type: 'book', address: 'Köln', year: '2010' }],
  ['with another, in brackets', '- Das Fest am Hof (zus. mit Max Kohler), in: Saeculum 60 (2010), S. 3–29.',
    { ...FEAST, author: `${AUE} and Kohler, Max`, ...SAECULUM, unsure: ['author'] }, { owner: aue }],
  ['with another, in front', '- Gemeinsam mit Max Kohler: Das Fest am Hof, in: Saeculum 60 (2010), S. 3–29.',
    { ...FEAST, author: `${AUE} and Kohler, Max`, ...SAECULUM, unsure: ['author'] }, { owner: aue }],
  ['a review', '- Friederike von der Aue: Rezension zu: Max Kohler, Der Hof, Köln 2009, in: Saeculum 60 (2010), S. 3–29.',
    { ...FEAST, title: 'Rezension zu: Max Kohler, Der Hof, Köln 2009', ...SAECULUM }],
  ['a review, the owner left out', '- Rezension zu: Max Kohler (Hg.), Der Hof, Köln 2009, in: Saeculum 60 (2010), S. 3–29.',
    { title: 'Rezension zu: Max Kohler (Hg.), Der Hof, Köln 2009', author: '', ...SAECULUM, unsure: ['author'] }],
  ['initials that are words in other languages', '- Ida E Ravn, Max U. Kohler: Das Fest am Hof, in: Saeculum 60 (2010), S. 3–29.',
    { ...FEAST, author: 'Ravn, Ida E and Kohler, Max U.', ...SAECULUM }],
  ['Italian: with another', '- Il ballo a corte (insieme a Max Kohler), in «Quaderni di corte», 60 (2010), pp. 3-29.',
    { title: 'Il ballo a corte', author: `${AUE} and Kohler, Max`, ...SAECULUM, journal: 'Quaderni di corte', unsure: ['author'] }, { owner: aue }],
  ['French: a chapter', '- Ida Ravn, « La fête », in Max Kohler et Anna Berg (dir.), Les cours, Paris, Seuil, coll. « Rangs », 2012, p. 5-20.',
    { title: 'La fête', author: 'Ravn, Ida', type: 'incollection', editor: 'Kohler, Max and Berg, Anna', booktitle: 'Les cours', series: 'Rangs', address: 'Paris', publisher: 'Seuil', year: '2012', pages: '5--20' }],
  ['French: a journal', '- Ida Ravn, « La fête », dans Revue des cours, n° 12, 2019, p. 45-67.',
    { title: 'La fête', author: 'Ravn, Ida', type: 'article', journal: 'Revue des cours', number: '12', year: '2019', pages: '45--67' }],
  ['Italian: a journal', '- Ida Ravn, La festa a corte, in «Quaderni di corte», XII (2010), n. 3, pp. 3-29.',
    { title: 'La festa a corte', author: 'Ravn, Ida', type: 'article', journal: 'Quaderni di corte', volume: 'XII', number: '3', year: '2010', pages: '3--29' }],
  ['Italian: a chapter', '- Ida Ravn, La festa a corte, in Max Kohler (a cura di), I ranghi, Il Mulino, Bologna 2010, pp. 3-29.',
    { title: 'La festa a corte', author: 'Ravn, Ida', type: 'incollection', editor: 'Kohler, Max', booktitle: 'I ranghi', publisher: 'Il Mulino', address: 'Bologna', year: '2010', pages: '3--29' }],
  ['Italian: a book', '- Ida Ravn, *La festa a corte*, Il Mulino, Bologna 2010.',
    { title: 'La festa a corte', author: 'Ravn, Ida', type: 'book', publisher: 'Il Mulino', address: 'Bologna', year: '2010' }],
  ['a title first, names behind it', '- How Sparrows Count to Nine. Ida Ravn, Chidi Okoye. In: Journal of Birds 12 (2020), 3–9.',
    { ...BIRDS, type: 'article', journal: 'Journal of Birds', volume: '12', year: '2020', pages: '3--9', unsure: ['title'] }],
];

const ZHANG = { title: '麻雀如何数到九', author: '张, 三' };
const PRESS = { address: '北京', publisher: '鸟巢出版社', year: '2019' };

/** Chinese lists after GB/T 7714-2015, by the mark behind the title. */
const GBT: readonly (typeof LINES)[number][] = [
  ['[J], a year with its issue', '- 张三. 麻雀如何数到九[J]. 鸟类学报, 2019(3): 45-60.',
    { ...ZHANG, type: 'article', journal: '鸟类学报', year: '2019', number: '3', pages: '45--60' }],
  ['[J], an issue behind a comma', '- 张三. 麻雀如何数到九[J]. 鸟类学报, 2019, (增刊1): 45-60, 70.',
    { ...ZHANG, type: 'article', journal: '鸟类学报', year: '2019', number: '增刊1', pages: '45--60, 70' }],
  ['[J], no blanks', '- 张三.麻雀如何数到九[J].鸟类学报,2019,12(3):45-60.',
    { ...ZHANG, type: 'article', journal: '鸟类学报', year: '2019', volume: '12', number: '3', pages: '45--60' }],
  ['[J], full-width marks', '- 张三．麻雀如何数到九［J］．鸟类学报，2019（3）：45—60．',
    { ...ZHANG, type: 'article', journal: '鸟类学报', year: '2019', number: '3', pages: '45--60' }],
  ['[J/OL], seen on a day', '- 张三, 李四, 等. 麻雀如何数到九[J/OL]. 鸟类学报, 2019, 12(3): 4-9[2020-01-02]. https://birds.example.org/9.',
    { ...ZHANG, author: '张, 三 and 李, 四 and others', type: 'article', journal: '鸟类学报', year: '2019', volume: '12', number: '3', pages: '4--9', urldate: '2020-01-02', url: 'https://birds.example.org/9' }],
  ['[J], others without a comma', '- 张三等. 麻雀如何数到九[J]. 鸟类学报, 2019(3): 45.',
    { ...ZHANG, author: '张, 三 and others', type: 'article', journal: '鸟类学报', year: '2019', number: '3', pages: '45' }],
  ['[J], initials', '- Ravn, I., Okoye, C. How sparrows count to nine[J]. Bird Lett., 2019(3): 45-60.',
    { title: 'How sparrows count to nine', author: 'Ravn, I. and Okoye, C.', type: 'article', journal: 'Bird Lett.', year: '2019', number: '3', pages: '45--60' }],
  ['quotation marks at the beginning of a title', '- 张三. “麻雀”研究[N]. 示例日报, 2019-05-06(4).', { ...ZHANG, title: '“麻雀”研究', type: 'article', journal: '示例日报', year: '2019', month: '5', number: '4' }],
  ['[N]', '- 张三. 麻雀如何数到九[N]. 示例日报, 2019-05-06(4).', { ...ZHANG, type: 'article', journal: '示例日报', year: '2019', month: '5', number: '4' }],
  ['[M]', '- 张三. 麻雀如何数到九[M]. 2版. 北京：鸟巢出版社，2019：12-20.', { ...ZHANG, type: 'book', ...PRESS, edition: '2', pages: '12--20' }],
  ['[M], a publisher without the word', '- 张三. 麻雀如何数到九[M]. 北京：鸟巢书局，2019.', { ...ZHANG, type: 'book', ...PRESS, publisher: '鸟巢书局' }],
  ['[M], translated', '- 张三. 麻雀如何数到九[M]. 李四, 王五, 等译. 北京: 鸟巢出版社, 2019.',
    { ...ZHANG, type: 'book', ...PRESS, translator: '李, 四 and 王, 五 and others' }],
  ['[M], by a translator alone', '- 李四译. 麻雀如何数到九[M]. 北京: 鸟巢出版社, 2019.',
    { title: ZHANG.title, author: '', type: 'book', ...PRESS, translator: '李, 四', unsure: ['author'] }],
  ['[M], edited', '- 张三, 李四主编. 麻雀如何数到九[M]. 北京: 鸟巢出版社, 2019.', { title: ZHANG.title, editor: '张, 三 and 李, 四', type: 'book', ...PRESS }],
  ['[M], nobody named', '- 麻雀大典[M]. 北京: 鸟巢出版社, 2019.', { title: '麻雀大典', author: '', type: 'book', ...PRESS, unsure: ['author'] }],
  ['[G]', '- 张三. 麻雀如何数到九[G]. 北京: 鸟巢出版社, 2019.', { ...ZHANG, type: 'book', ...PRESS }],
  ['[M]//', '- 张三. 麻雀如何数到九[M]//李四, 王五. 鸟类手册. 北京: 鸟巢出版社, 2019: 12-30.',
    { ...ZHANG, type: 'incollection', booktitle: '鸟类手册', editor: '李, 四 and 王, 五', ...PRESS, pages: '12--30' }],
  ['[C]//', '- 张三. 麻雀如何数到九[C]//李四主编. 第五届鸟类会议论文集[C]. 北京: 鸟巢出版社, 2019: 1-5.',
    { ...ZHANG, type: 'inproceedings', booktitle: '第五届鸟类会议论文集', editor: '李, 四', ...PRESS, pages: '1--5' }],
  ['[C]//, no publisher', '- 张三. 麻雀如何数到九[C]//第五届鸟类会议论文集, 2019: 1-5.',
    { ...ZHANG, type: 'inproceedings', booktitle: '第五届鸟类会议论文集', year: '2019', pages: '1--5' }],
  ['[D]', '- 张三. 麻雀如何数到九[D]. 北京: 鸟巢大学, 2019.', { ...ZHANG, type: 'phdthesis', school: '鸟巢大学', address: '北京', year: '2019' }],
  ['[D], of a master', '- 张三. 麻雀如何数到九[D]. 鸟巢大学硕士学位论文, 2019.', { ...ZHANG, type: 'mastersthesis', school: '鸟巢大学', year: '2019' }],
  ['[P]', '- 张三. 一种鸟巢: 200610171314.3[P]. 2006-12-13.', { title: '一种鸟巢', author: '张, 三', type: 'patent', number: '200610171314.3', year: '2006', month: '12' }],
  ['[S]', '- 全国鸟巢标准化技术委员会. 鸟巢: GB/T 25100—2010[S]. 北京: 鸟巢出版社, 2019: 2-3.',
    { title: '鸟巢', author: '{全国鸟巢标准化技术委员会}', type: 'standard', number: 'GB/T 25100—2010', ...PRESS, pages: '2--3' }],
  ['[R]', '- 张三. 麻雀如何数到九[R]. 北京: 鸟巢大学, 2019.', { ...ZHANG, type: 'techreport', institution: '鸟巢大学', address: '北京', year: '2019' }],
  ['[Z]', '- 张三. 麻雀如何数到九[Z]. 北京: 鸟巢图书馆, 2019.', { ...ZHANG, type: 'misc', howpublished: '鸟巢图书馆', address: '北京', year: '2019' }],
  ['[EB/OL]', '- 张三. 麻雀如何数到九[EB/OL]. (2019-12-30)[2020-01-02]. https://birds.example.org/9.',
    { ...ZHANG, type: 'misc', year: '2019', month: '12', urldate: '2020-01-02', url: 'https://birds.example.org/9' }],
  ['[DB/OL]', '- 张三. 麻雀如何数到九[DB/OL]. [2020-01-02]. https://birds.example.org/9.',
    { ...ZHANG, type: 'dataset', urldate: '2020-01-02', url: 'https://birds.example.org/9', unsure: ['year'] }],
];

const SONG = { title: '宋詞的音樂性', author: '王, 小明' };
const HANXUE = { type: 'article', journal: '漢學研究', volume: '34', number: '2', year: '2016' };
const BIRDSONG = { title: '鳥の歌', author: '{山田太郎}' };
const KOKUBUN = { type: 'article', journal: '国文学', volume: '42', number: '3', year: '1997' };
const SI = { title: '조선 시대의 시', author: '김, 민수' };

/** Lists of Taiwan, Japan and Korea, and of China's humanities. */
const EAST_ASIAN: readonly (typeof LINES)[number][] = [
  ['Taiwan: an article', '- 王小明、陳美玲，〈宋詞的音樂性〉，《漢學研究》第34卷第2期（2016年6月），頁101–134。',
    { ...SONG, author: '王, 小明 and 陳, 美玲', ...HANXUE, month: '6', pages: '101--134' }, { heading: '期刊論文' }],
  ['Taiwan: the year behind the names', '- 王小明（2016）。〈宋詞的音樂性〉。《漢學研究》，58期，頁1-46。',
    { ...SONG, type: 'article', journal: '漢學研究', number: '58', year: '2016', pages: '1--46' }],
  ['Taiwan: years of the Republic, numbers in words', '- 王小明，〈宋詞的音樂性〉，《漢學研究》第三十四卷第二期（民國105年6月）。', { ...SONG, ...HANXUE, month: '6' }],
  ['Taiwan: a journal without marks', '- 王小明，〈論〈離騷〉與《詩經》〉，漢學研究，34卷2期（2016.06），頁101～134。',
    { ...SONG, title: '論〈離騷〉與《詩經》', ...HANXUE, month: '6', pages: '101--134' }, { heading: '期刊論文' }],
  ['Taiwan: APA without marks', '- 王小明（2016）。宋詞的音樂性。*漢學研究*，*34*(2)，101-134。', { ...SONG, ...HANXUE, pages: '101--134' }],
  ['Taiwan: a book', '- 王小明：《宋詞三講》，臺北：聯經出版公司，2019年。',
    { ...SONG, title: '宋詞三講', type: 'book', address: '臺北', publisher: '聯經出版公司', year: '2019' }, { heading: '專書' }],
  ['Taiwan: a chapter', '- 王小明，〈宋詞的音樂性〉，收入陳美玲主編，《詩學論集》（臺北：學生書局，2018），頁1-20。',
    { ...SONG, type: 'incollection', editor: '陳, 美玲', booktitle: '詩學論集', address: '臺北', publisher: '學生書局', year: '2018', pages: '1--20' }, { heading: '專書論文' }],
  ['Taiwan: a conference', '- 王小明（2018年5月）。〈宋詞的音樂性〉。第五屆漢學研討會，臺北。',
    { ...SONG, type: 'inproceedings', booktitle: '第五屆漢學研討會', year: '2018', month: '5', note: '臺北', unsure: ['note'] }, { heading: '研討會論文' }],
  ['Taiwan: a thesis', '- 王小明，《宋詞的音樂性》，鳥巢大學中國文學系博士論文，2015年。', { ...SONG, type: 'phdthesis', school: '鳥巢大學中國文學系', year: '2015' }],
  ['China: an article', '- 王小明：《宋词三讲》，《漢學研究》2016年第2期，第45—60页。',
    { ...SONG, title: '宋词三讲', type: 'article', journal: '漢學研究', number: '2', year: '2016', pages: '45--60' }],
  ['China: a book that somebody wrote', '- 王小明著：《宋词三讲》（北京：鸟巢出版社，2015年版）。',
    { ...SONG, title: '宋词三讲', type: 'book', address: '北京', publisher: '鸟巢出版社', year: '2015' }],
  ['a name of a work at the beginning of a title', '- 王小明. 《紅樓夢》研究. 文學學報, 2019(3): 45-60.',
    { ...SONG, title: '《紅樓夢》研究', type: 'article', journal: '文學學報', number: '3', year: '2019', pages: '45--60', unsure: ['journal'] }],
  ['Japan: an article', '- 王小明「鳥の歌」『国文学』第42巻第3号、1997年、12-34頁。', { ...BIRDSONG, author: '王, 小明', ...KOKUBUN, pages: '12--34' }, { heading: '学術論文' }],
  ['Japan: other words for volumes', '- 田中花子「鳥の歌」『史学雑誌』第120編第3号、2011年、1-20頁。',
    { ...BIRDSONG, author: '{田中花子}', type: 'article', journal: '史学雑誌', volume: '120', number: '3', year: '2011', pages: '1--20' }],
  ['Japan: a volume and nothing else', '- 山田太郎「鳥の歌」『東方学報』第85冊、2010年', { ...BIRDSONG, type: 'article', journal: '東方学報', volume: '85', year: '2010' }],
  ['Taiwan: volumes and their parts', '- 王小明，〈宋詞的音樂性〉，《中央研究院歷史語言研究所集刊》，第八十一本第三分（2010年9月），頁 451–500。',
    { ...SONG, type: 'article', journal: '中央研究院歷史語言研究所集刊', volume: '81', number: '3', year: '2010', month: '9', pages: '451--500' }],
  ['China: a word in quotation marks', '- 李华：《论“仁”》，《哲学研究》2018年第3期。',
    { title: '论“仁”', author: '李, 华', type: 'article', journal: '哲学研究', number: '3', year: '2018' }],
  ['Japan: full-width digits', '- 山田太郎「鳥の歌」『国文学』第４２巻第３号、１９９７年、１２－３４頁', { ...BIRDSONG, ...KOKUBUN, pages: '12--34' }],
  ['Japan: nothing but numbers', '- Ida Ravn「鳥の歌」『国文学』42-3、1997.5', { ...BIRDSONG, author: 'Ravn, Ida', ...KOKUBUN, month: '5' }],
  ['Japan: a chapter', '- 山田太郎・鈴木花子「鳥の歌」、田中一郎編『鳥の物語』鳥巣書店、1998年、5-20頁。',
    { ...BIRDSONG, author: '{山田太郎} and {鈴木花子}', type: 'incollection', editor: '{田中一郎}', booktitle: '鳥の物語', publisher: '鳥巣書店', year: '1998', pages: '5--20' }],
  ['Japan: a book', '- 山田太郎『鳥』鳥巣書店、2001年、全320頁。', { ...BIRDSONG, title: '鳥', type: 'book', publisher: '鳥巣書店', year: '2001', pagetotal: '320' }, { heading: '著書' }],
  ['Japan: a book that somebody edited', '- 山田太郎編『鳥の歌』、鳥巣書店、平成13年。', { title: BIRDSONG.title, editor: BIRDSONG.author, type: 'book', publisher: '鳥巣書店', year: '2001' }],
  ['Korea: an article', '- 김민수, 「조선 시대의 시」, 『국어학보』 45(2), 2019, 12-34쪽.',
    { ...SI, type: 'article', journal: '국어학보', volume: '45', number: '2', year: '2019', pages: '12--34' }],
  ['Korea: two names, and a society', '- 김민수·이영희, 「조선 시대의 시」, 『국어학보』 제45권 제2호, 새둥지학회, 2019, 12-34쪽.',
    { ...SI, author: '김, 민수 and 이, 영희', type: 'article', journal: '국어학보', volume: '45', number: '2', publisher: '새둥지학회', year: '2019', pages: '12--34' }],
  ['Korea: APA without marks', '- 김민수(2019). 새집. 국어학보, 45(2), 12-34.',
    { ...SI, title: '새집', type: 'article', journal: '국어학보', volume: '45', number: '2', year: '2019', pages: '12--34', unsure: ['journal'] }],
  ['Korea: others, and quotation marks', '- 김민수 외, “조선 시대의 시”, 『국어학보』 45, 2019.',
    { ...SI, author: '김, 민수 and others', type: 'article', journal: '국어학보', volume: '45', year: '2019' }],
  ['Korea: a chapter', '- 김민수, 「조선 시대의 시」, 이영희 편, 『시의 책』, 서울: 새둥지, 2019, 12-34쪽.',
    { ...SI, type: 'incollection', editor: '이, 영희', booktitle: '시의 책', address: '서울', publisher: '새둥지', year: '2019', pages: '12--34' }],
  ['Korea: a book', '- 김민수, 『조선의 시』, 서울: 새둥지, 2020.', { ...SI, title: '조선의 시', type: 'book', address: '서울', publisher: '새둥지', year: '2020' }, { heading: '저서' }],
  ['Korea: a thesis', '- 김민수, 「조선 시대의 시」, 새둥지대학교 석사학위논문, 2015.', { ...SI, type: 'mastersthesis', school: '새둥지대학교', year: '2015' }],
];

describe('a line of a typed list', () => {
  it.each(LINES)('%s', (_, line, said, options) => {
    expect(read(line, options)).toEqual(said);
  });
});

describe('a title with a colon', () => {
  const TITLE = 'Flockformers: Sparrows that Count';
  it.each([
    ['in italics', `Ida Ravn, Bo Oak, Chidi Okoye. *${TITLE}.* AISTATS, 2022.`],
    ['in bold', `Ida Ravn, Bo Oak, Chidi Okoye. **${TITLE}**. AISTATS, 2022.`],
    ['linked', `Ida Ravn, Bo Oak, Chidi Okoye. [${TITLE}](https://ravn.example.org/p). AISTATS 2022.`],
    ['that nothing marks', `Ida Ravn, Bo Oak, Chidi Okoye. ${TITLE}. AISTATS, 2022.`],
    ['that a comma parts from a conference', `Ida Ravn, Bo Oak, Chidi Okoye. ${TITLE}, AISTATS 2022.`],
  ])('is no place and publisher: %s', (_, line) => {
    expect(read(`- ${line}`)).toMatchObject({
      type: 'inproceedings', title: TITLE, author: 'Ravn, Ida and Oak, Bo and Okoye, Chidi', booktitle: 'AISTATS', year: '2022',
    });
  });
});

describe('a quotation', () => {
  it.each([
    ['is the first word of a title', 'Ravn, I. (2019). “Nine” sparrows and how these count. Bird Letters, 4(2), 1-10.', '“Nine” sparrows and how these count'],
    ['goes on behind a colon', 'I. Ravn and C. Okoye. "We do not count": sparrows in the north. Bird Letters 4(2), 2019.', '"We do not count": sparrows in the north'],
    ['goes on up to a journal in italics', 'Ravn, I. (2019). "Why not count to nine": A study. *Bird Letters*, 4(2), 1-10.', '"Why not count to nine": A study'],
    ['stands within', 'I. Ravn and C. Okoye. The case of "counting to nine and going on" in sparrows. Bird Letters 4(2), 2019.', 'The case of "counting to nine and going on" in sparrows'],
    ['stands at the end', 'Ravn, I., & Okoye, C. (2019). Reply to "How sparrows count in the north". *Bird Letters*, 4(2), 1-10.', 'Reply to "How sparrows count in the north"'],
    ['stands in another', 'Ravn, Ida. 2019. "\'We Do Not Count\': Sparrows of the North." Bird Letters 4: 1-10.', "'We Do Not Count': Sparrows of the North"],
    ['is followed by co-authors', '"Nine" sparrows, with Chidi Okoye, Bird Letters 2019', '"Nine" sparrows'],
    ['is the title, and the journal follows', 'I. Ravn and C. Okoye. "We Do Not Count": Bird Letters 4(2), 2019.', 'We Do Not Count'],
    ['is the title, and its kind follows', 'Ravn, I. (2019). "How Sparrows Count to Nine" poster. Bird Days, Oslo.', 'How Sparrows Count to Nine'],
    ['is the title, and its place follows', 'Ida Ravn. "How Sparrows Count to Nine" in Bird Letters. Oslo, 2019.', 'How Sparrows Count to Nine'],
  ])('%s', (_, line, title) => {
    expect(read(`- ${line}`).title).toBe(title);
  });
});

describe('a line of a list of the humanities', () => {
  it.each(HUMANITIES)('%s', (_, line, said, options) => {
    expect(read(line, options)).toEqual(said);
  });
});

describe('a line after GB/T 7714', () => {
  it.each(GBT)('%s', (_, line, said, options) => {
    expect(read(line, options)).toEqual(said);
  });
});

describe('a line of East Asia', () => {
  it.each(EAST_ASIAN)('%s', (_, line, said, options) => {
    expect(read(line, options)).toEqual(said);
  });

  it('is known as one of a list of papers by its heading', () => {
    const types = { 期刊論文: 'article', 專書: 'book', 專書論文: 'incollection', 研討會論文: 'inproceedings', 著書: 'book', 학술지논문: 'article', 저서: 'book' };
    for (const [heading, type] of Object.entries(types)) expect(read('- 張三. 麻雀如何數到九. 鳥, 2020.', { heading }).type, heading).toBe(type);
    for (const heading of ['学術論文', '논문', '博士论文']) expect(read('- 張三. 麻雀如何數到九. 鳥, 2020.', { heading }).title, heading).toBe('麻雀如何數到九');
  });
});
