/**
 * Formulas that are wider than their column scroll, and some browsers let the keyboard in only where it is told so. A page
 * may have hundreds that fit: those are no stops on the way through it. On paper, where nothing scrolls, the style sheet
 * makes them smaller by the width that they are found to have.
 */
export function reachFormulas(): void {
  const formulas = document.querySelectorAll<HTMLElement>('.formula, p > math[display=block]');
  if (formulas.length === 0) return;
  const sizes = new ResizeObserver((entries) => {
    for (const target of entries.map((entry) => entry.target as HTMLElement)) {
      if (target.scrollWidth > target.clientWidth) {
        target.setAttribute('tabindex', '0');
        target.style.setProperty('--ems', String(widthInEms(target)));
      } else target.removeAttribute('tabindex');
    }
  });
  // Typefaces decide how wide they are.
  void document.fonts.ready.then(() => formulas.forEach((formula) => sizes.observe(formula)));
}

/** By the letters of the formula itself, so that it holds for letters of any size; small ones are a little wider in proportion. */
function widthInEms(formula: HTMLElement): number {
  const math = formula.querySelector('math') ?? formula;
  return (1.01 * formula.scrollWidth) / parseFloat(getComputedStyle(math).fontSize);
}
