/** The CV as files for other programs. */
import type { Output } from '../../site/output/outputs.ts';
import type { Site } from '../../site/site.ts';

/** The CV as JSON Resume and as RenderCV's input; none without data/cv.yaml. */
export function cvExports(site: Site): Output[] {
  if (!site.cv || Object.keys(site.cv.sections).length === 0) return [];
  const file = 'data/cv.yaml';
  return [
    { url: '/cv.json', what: 'the CV as JSON Resume', file, contents: async () => (await import('./json-resume.ts')).toJsonResume(site) },
    { url: '/cv.rendercv.yaml', what: 'the CV for RenderCV', file, contents: async () => (await import('./rendercv.ts')).toRenderCv(site) },
  ];
}
