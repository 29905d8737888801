/** Buttons that copy the text of the `pre` beside them. */
export function offerCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', async () => {
      const source = button.parentElement?.querySelector('pre');
      if (!source) return;
      const label = button.firstChild!;
      const words = label.textContent;
      try {
        await navigator.clipboard.writeText(source.textContent);
      } catch {
        // Without leave to write to the clipboard, the text is selected for the keyboard.
        getSelection()?.selectAllChildren(source);
        return;
      }
      label.textContent = button.dataset['done'] ?? words;
      setTimeout(() => (label.textContent = words), 2000);
    });
  }
}
