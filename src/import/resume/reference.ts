/** What docs/moving-in.md says of CVs kept elsewhere. */
export const RESUMES = `## From a CV kept elsewhere

\`\`\`
npm run import -- rendercv ~/cv/Ada_Quill_CV.yaml
npm run import -- jsonresume ~/cv/resume.json
npm run import -- al-folio-cv ~/old-site/_data/cv.yml
\`\`\`

| Before | After |
| --- | --- |
| sections and their entries | \`data/cv.yaml\`, in their order |
| name, e-mail, profiles, position | proposed for the owner in \`data/people.yaml\` |
| what has no place here | listed, and kept under \`x_rendercv\`, \`x_jsonresume\` or \`x_al_folio\` |

The site gives the CV back in both formats, at \`/cv.json\` (JSON Resume) and \`/cv.rendercv.yaml\`. [Your CV](cv.md) tells the rest.`;
