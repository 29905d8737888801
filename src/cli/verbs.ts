/** What is done by commands that have a line of flags of their own, in the words of `--help`. */
export const VERBS = {
  new: 'Begin a talk, a course, a paper …: the right file in the right place.',
  init: 'Replace the example by your own name, profiles and papers.',
  import: 'Bring an old site, or papers kept elsewhere, into this one.',
  upgrade: 'Bring the engine to a new version; what is yours stays as it is.',
  deploy: 'Bring the site to a web server.',
} as const;
