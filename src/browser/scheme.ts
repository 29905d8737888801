/** The switch between the system's colours, light and dark. The head of the page applies the choice before it is painted. */

import { announce, prepareToAnnounce } from './announce.ts';

type Scheme = 'auto' | 'light' | 'dark';

const NEXT: Record<Scheme, Scheme> = { auto: 'light', light: 'dark', dark: 'auto' };

/** Makes the switch work, and remembers what is chosen. */
export function offerSchemes(): void {
  const root = document.documentElement;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-scheme-switch]')) {
    const show = (): void => {
      button.lastElementChild!.textContent = button.dataset[current()] ?? '';
    };
    const current = (): Scheme => (root.dataset['scheme'] as Scheme | undefined) ?? 'auto';
    show();
    prepareToAnnounce();
    button.addEventListener('click', () => {
      const scheme = NEXT[current()];
      if (scheme === 'auto') delete root.dataset['scheme'];
      else root.dataset['scheme'] = scheme;
      try {
        localStorage.setItem('scheme', scheme);
      } catch {
        // Storage may be forbidden; the choice then holds for this page.
      }
      show();
      announce(button.textContent);
    });
  }
}
