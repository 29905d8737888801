import type { UserConfig } from '@11ty/eleventy/UserConfig';
import { DIRECTORIES, offprint, templateFormats } from './src/eleventy/plugin.ts';

// Everything Offprint does lies in src/; add your own filters, passthrough copies and plugins below the first line.
export default function configure(eleventy: UserConfig) {
  eleventy.addPlugin(offprint);

  return {
    dir: DIRECTORIES,
    // Markdown is Markdown: `{{`, `{%` and `{#` in mathematics are text.
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: templateFormats(),
  };
}
