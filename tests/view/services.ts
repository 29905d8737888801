/** Stand-ins for what the view gets from elsewhere: they show in their output that they were asked. */
import type { Services } from '../../src/view/services.ts';
import { escapeHtml } from '../../src/text/rich.ts';

export const services: Services = {
  shared: (make) => make,
  url: (path) => (path.startsWith('/') ? `/~ada${path}` : path),
  math: (tex) => `<math>${escapeHtml(tex)}</math>`,
  image: (src, { alt, class: name }) => `<img src="${src}" alt="${alt}" class="${name}">`,
  inline: (text) => escapeHtml(text).replace(/\*(.*?)\*/g, '<em>$1</em>'),
  head: () => ({ title: 'T', description: 'D', lang: 'en', meta: [], links: [], jsonLd: '{}' }),
};
