/** The prose of docs/moving-in.md. */
export const INTRODUCTION = `\`npm run import\` reads an old site, a list of papers typed by hand, or your record at a service, and
writes the files of this one. It shows every file first; nothing is written before you agree (\`--yes\` agrees, \`--dry-run\`
only shows). The example that came with the template makes room; files that you changed yourself stay. You can
say it again: what the import wrote and you did not touch is replaced. Imports of a whole site or a CV replace files that you
changed, too, with \`--force\`.

After an import of a whole site read \`import-report.md\`: what became what, what was left behind, and what to look at, by
file and line of the old site. Delete it when you are done.

Homepages of co-authors, in a list of another site, go to \`data/people.yaml\` by
\`npm run import -- homepages ~/old-site/_data/coauthors.yml\`.

## From academicpages, al-folio, or any Jekyll site

\`\`\`
npm run import -- jekyll ~/old-site --dry-run
npm run import -- jekyll ~/old-site
npm start
\`\`\`

| Before | After |
| --- | --- |
| \`_pages/about.md\` | \`content/index.md\` |
| \`_posts/\`, \`_news/\`, \`_talks/\`, \`_teaching/\`, \`_teachings/\` | \`content/posts/\`, \`news/\`, \`talks/\`, \`teaching/\` |
| \`_portfolio/\`, \`_projects/\` | \`content/projects/\` |
| \`_publications/*.md\` | an entry each in \`data/imported.bib\` |
| \`_bibliography/*.bib\` | \`data/*.bib\`, byte by byte |
| \`assets/bibliography/*.bib\` that posts name | \`data/*.bib\` with \`list: false\`: works of others; one that is there already is not taken twice |
| lists of papers typed on the publications page | entries of \`data/imported.bib\`; the page is made from them |
| other pages and collections | \`content/*.md\`; pages that showed nothing but data (\`/repositories/\`) are left out and reported |
| \`images/\`, \`assets/img/\` | \`assets/images/\` |
| \`files/\` and other downloads | \`assets/files/\`; folders of \`assets/\` such as \`assets/pdf/\` stay where they are |
| \`_config.yml\`, \`_data/\` | \`data/site.yaml\`, \`people.yaml\`, \`venues.yaml\`, \`cv.yaml\` |

Liquid and kramdown become Markdown:

| Before | After |
| --- | --- |
| \`{% include base_path %}\`, \`{{ site.baseurl }}/talks/\`, \`{{ "/a.pdf" \\| relative_url }}\` | \`/talks/\`, \`/assets/files/a.pdf\` |
| \`{% cite key --locator 3 %}\`, \`<d-cite key="key"></d-cite>\` | \`[@key, p. 3]\`, \`[@key]\` |
| \`{% bibliography --cited %}\`, \`{% bibliography -q @article %}\` | \`::: {#refs}\`, \`::: publications\` with that query |
| \`{% include figure.liquid path="a.png" caption="A" %}\` | \`![A](/assets/images/a.png "A")\` |
| \`<div class="row">\`, \`<div class="l-page">\`, \`<div class="caption">\` | pictures of one row in \`::: beside\`; films and words one below the other; the caption of the picture or figure |
| \`markdown="1"\` | blank lines round what stands within |
| \`{% highlight python %}\`, \`{% details Title %}\`, \`{% raw %}\` | a fence, \`::: details Title\`, the text itself |
| \`{% post_url 2020-01-02-x %}\`, \`{% link _pages/x.md %}\` | the address of the page |
| \`{% quote key %} … {% endquote %}\`; a quotation with \`{: .block-tip}\`, \`.block-warning\`, \`.block-danger\` | a quotation with its citation; \`> [!TIP]\`, \`[!WARNING]\`, \`[!CAUTION]\` |
| \`{: .notice}\`, \`{:toc}\`, \`$$x$$\` in a line | \`{: .notice}\`, \`[[toc]]\`, \`$x$\` |
| \`<d-footnote>…</d-footnote>\` | \`^[…]\` |
| \`{% for post in site.talks %} … {% endfor %}\` | nothing: each section has its list; for other collections, such as \`books\`, a list of links |
| scripts, styles, forms; tags that nobody knows | left out and reported; frames become links |

## From HugoBlox, Wowchemy, or any Hugo site

\`\`\`
npm run import -- hugo ~/old-site
\`\`\`

| Before | After |
| --- | --- |
| \`content/_index.md\`, \`content/home/*.md\`, the owner’s words | \`content/index.md\` |
| \`content/post/\`, \`blog/\`; \`event/\`, \`talk/\`; \`project/\` | \`content/posts/\`, \`talks/\`, \`projects/\` |
| \`content/publication/x/cite.bib\` and its page | the entry in \`data/publications.bib\`, with links, abstract and picture of the page added |
| \`content/publication/x/index.md\` without it | an entry in \`data/imported.bib\` |
| \`content/authors/\`, \`data/authors/\` | \`data/people.yaml\`, \`data/cv.yaml\` |
| \`static/\`, \`assets/media/\`, pictures beside a page | \`assets/images/\`, \`assets/files/\` |
| \`config/\` in YAML or TOML | \`data/site.yaml\` |
| \`{{< figure >}}\`, \`{{< cite page="/publication/x" >}}\`, \`{{< callout note >}}\`, \`{{< spoiler >}}\` | \`![…](…)\`, \`[@key]\`, \`::: note\`, \`::: details\` |
| \`{{< youtube id >}}\`, \`{{< relref "x" >}}\`, \`{{< staticref "a.pdf" >}}\`, \`{{< math >}}\` | links, the formula itself |

## From a Quarto website

\`\`\`
npm run import -- quarto ~/old-site
\`\`\`

| Before | After |
| --- | --- |
| \`index.qmd\`, or \`about.qmd\` where the start page only lists posts | \`content/index.md\` |
| \`posts/\`, \`blog/\`; \`news/\`; \`talks/\`, \`presentations/\`; \`projects/\`, \`research/\`; \`teaching/\`, \`courses/\` | \`content/posts/\`, \`news/\`, \`talks/\`, \`projects/\`, \`teaching/\` |
| \`publications/\`, \`pubs/\`, \`papers/\`: a page a paper | an entry in \`data/imported.bib\`; in \`data/publications.bib\` where BibTeX stands on the page or beside it |
| a listing of papers in YAML, a list typed on the publications page | entries of \`data/imported.bib\` |
| \`people/\`, \`team/\` | \`data/people.yaml\`, and the page if it has words |
| \`bibliography:\`, \`csl:\` | \`data/*.bib\` byte by byte, works of others with \`list: false\`; \`data/styles/\` |
| other pages, \`.qmd\`, \`.md\` and \`.Rmd\` | \`content/*.md\` |
| files that a page leads to | \`assets/images/\`, \`assets/files/\`; no others, as on the old site |
| \`_quarto.yml\`, \`_metadata.yml\`, \`_variables.yml\` | \`data/site.yaml\`, \`people.yaml\`; the pages that they speak of |
| \`::: {.callout-note}\`, with \`collapse="true"\`; \`::: {#thm-a}\` | \`::: note\`, \`::: details\`; \`::: theorem {#thm:a}\` |
| \`![Caption](a.png){#fig-a fig-alt="What it shows"}\`, \`@fig-a\` | \`![What it shows](…/a.png "Caption"){#fig:a}\`, \`@fig:a\` |
| \`[a note]{.aside}\`, \`[words]{.mark}\` | \`^[a note]\`, \`<mark>words</mark>\` |
| \`::: {.panel-tabset}\`; columns, grids, \`layout-ncol\` | what they hold, one below the other |
| \`{{< var x >}}\`, \`{{< meta x >}}\`, \`{{< include _x.qmd >}}\`, \`{{< video >}}\`, \`{{< kbd >}}\` | what they stand for |
| code cells | what \`_freeze/\` kept of them; else the code that was shown, and a line in the report |
| notebooks, slides, cells that draw, links to HTML files, tables drawn with signs and blanks | reported |

## From a list typed by hand

\`\`\`
npm run import -- list ~/cv.md ~/homepage/index.html
\`\`\`

Before:

\`\`\`markdown
- Ida Ravn*, Chidi Okoye*. *How Sparrows Count to Nine*. ICLR, 2024 (Spotlight). [Paper](https://arxiv.org/abs/2401.01234)
\`\`\`

After, in \`data/imported.bib\`:

\`\`\`bibtex
% cv.md, line 12: - Ida Ravn*, Chidi Okoye*. *How Sparrows Count to Nine*. ICLR, 2024 (Spotlight). [Paper](…)
@inproceedings{ravn2024sparrows,
  title      = {How Sparrows Count to Nine},
  author     = {Ravn, Ida and Okoye, Chidi},
  author+an  = {1=equal; 2=equal},
  booktitle  = {ICLR},
  year       = {2024},
  award      = {Spotlight},
  eprint     = {2401.01234},
  eprinttype = {arxiv},
}
\`\`\`

Titles may be italic, bold, quoted, linked, or follow the authors; authors may come first or second, in any usual order of
names; years may stand in brackets or in a heading above; \`[1]\` and \`1.\` in front are passed over. Lists after GB/T 7714 (\`[J]\`,
\`[M]\`, \`[C]//\` …) and GOST are read, and those of East Asia that set names of works in marks: \`〈題〉，《學報》第34卷第2期\`,
\`「題」『誌』42巻3号\`, \`「제목」, 『학보』 45(2)\`. A paper that stands in
several lists, or in a .bib of the site already, becomes one entry; links that the entry in the .bib lacks are shown, to be added.
Nothing is made up: what could not be told for certain is named in a field \`x_unsure\`, with the reason in a comment above. Only
lists under headings about papers are read, and elsewhere only what looks like a paper; what is passed over is named with its
line.

| The line says | The entry has |
| --- | --- |
| \`(with Chidi Okoye)\` | the owner of \`data/people.yaml\` and Chidi Okoye, the order marked unsure |
| \`Revise and resubmit, *Journal of Birds*\` | \`pubstate\` with these words, and no \`journal\`: it has yet to decide |
| \`(in press)\`, \`forthcoming\` | \`pubstate = {inpress}\`, \`{forthcoming}\` |
| \`NBER Working Paper No. 32999\` | \`@techreport\` with \`institution\`, \`type\`, \`number\` |
| \`[Replication](https://…)\` | \`link_replication\` |`;

/** The end of the prose, behind the record keepers. */
export const OLD_ADDRESSES = `## Old addresses

Every page keeps its address, by \`permalink\`. Where something stands elsewhere now, a line of \`data/redirects.yaml\` leads
there: old pages of papers, lists of posts by tag, files. You can add lines yourself:

\`\`\`yaml
/files/thesis.pdf: /assets/files/thesis.pdf
/vita/: /cv/
\`\`\``;
