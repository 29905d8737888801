/**
 * Footnotes beside the lines that call them, where the page has a margin for them. They stay the list they are: only
 * their places change, and each begins below the one before.
 */
const MARGIN = matchMedia('(min-width: 80em)');

/** Puts the footnotes of the page beside their lines, again whenever the text takes another shape. */
export function placeSideNotes(): void {
  for (const section of document.querySelectorAll<HTMLElement>('.prose > .footnotes')) {
    const prose = section.parentElement!;
    const notes = [...section.querySelectorAll<HTMLElement>('.footnote')];
    notes.forEach((note, index) => (note.dataset['number'] = String(index + 1)));
    const place = (): void => {
      prose.classList.toggle('has-side-notes', MARGIN.matches);
      if (!MARGIN.matches) return;
      const origin = prose.getBoundingClientRect().top;
      let free = 0;
      for (const note of notes) {
        const call = prose.querySelector(`.footnote-ref [href="#${CSS.escape(note.id)}"]`);
        const box = call?.getBoundingClientRect();
        // The first line of the note on the line of its call, which is raised above it.
        const wanted = box ? box.top - origin + box.height * 0.4 : free;
        note.style.insetBlockStart = `${Math.max(wanted, free)}px`;
        free = Math.max(wanted, free) + note.offsetHeight + 12;
      }
      // The text must not end above its last note.
      prose.style.minBlockSize = `${free}px`;
    };
    // What is seen does not jump: the notes leave the end of the page unseen, and appear in their places.
    if (MARGIN.matches) section.style.visibility = 'hidden';
    requestAnimationFrame(() => {
      // Also when a typeface arrives or something opens.
      new ResizeObserver(place).observe(prose);
      requestAnimationFrame(() => (section.style.visibility = ''));
    });
    MARGIN.addEventListener('change', place);
  }
}
