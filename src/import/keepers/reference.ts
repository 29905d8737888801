/** The part of docs/moving-in.md on record keepers. */
import { KEEPERS } from './verbs.ts';

const INTRODUCTION = `## From a record keeper

The same command adds papers that you have elsewhere: in a file of your reference manager, or at a service. The network is
asked only now, never when the site is built.

\`\`\`
npm run import -- doi 10.1000/sparrows
\`\`\`

A paper that you have already is found by its DOI, arXiv id or HAL id, or by title and first author. What its entry lacks is
added in the layout that the entry has; every other byte of the file stays, remarks, order and private fields included:

\`\`\`diff
--- data/publications.bib
+++ data/publications.bib
@@ -4,5 +4,7 @@
   author = "Ravn, Ida",   % and the sparrows
   title  = "How Sparrows Count to Nine",
-  year   = 2024
+  year   = 2024,
+  doi    = "10.1000/sparrows",
+  pages  = "10--19"
 }
\`\`\`

Where the service and you disagree (a year, the pages), you are told, and yours stays. A new paper becomes a new entry at the
end of the file; if there are several files, \`--to data/papers.bib\` says which. A publication whose preprint you have is added
beside it, and the site shows the two as one paper. Nothing is made up: what a service does not say is not in the entry. The
paper that \`npm run init\` left to be replaced is taken out, unless you touched it.

The difference is shown before anything is written. \`--dry-run\` stops there, \`--yes\` does not ask. The exit status is 0 when all
went well, 1 if you said no, and 2 if something could not be had; the rest is offered all the same.`;

/** A section a source: what it is, what to type, what to know. */
export function keepersReference(): string {
  const sections = KEEPERS.map(({ title, verb, description, examples, more }) => {
    const commands = examples.map((one) => `npm run import -- ${verb} ${one}`).join('\n');
    return `### ${title}\n\n${description}\n\n\`\`\`\n${commands}\n\`\`\`\n\n${more}`;
  });
  return [INTRODUCTION, ...sections].join('\n\n');
}
