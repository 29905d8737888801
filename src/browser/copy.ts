/** Buttons that copy the text of the `pre` beside them. */
import { announce, prepareToAnnounce } from './announce.ts';

/** Makes the buttons of the page copy. */
export function offerCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    prepareToAnnounce();
    const label = button.firstChild!;
    const words = label.textContent;
    button.addEventListener('click', async () => {
      const source = button.parentElement?.querySelector('pre');
      if (!source) return;
      let done = button.dataset['done'];
      try {
        await navigator.clipboard.writeText(source.textContent);
      } catch {
        // Without leave to write to the clipboard, the text is selected for the keyboard.
        getSelection()?.selectAllChildren(source);
        done = button.dataset['selected'];
      }
      if (!done) return;
      label.textContent = done;
      announce(done);
      setTimeout(() => (label.textContent = words), 2000);
    });
  }
}
