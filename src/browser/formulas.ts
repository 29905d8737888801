/**
 * Formulas that are wider than their column scroll, and some browsers let the keyboard in only where it is told so. A page
 * may have hundreds that fit: those are no stops on the way through it.
 */
export function reachFormulas(): void {
  const formulas = document.querySelectorAll('.formula, p > math[display=block]');
  if (formulas.length === 0) return;
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  // Typefaces decide how wide they are.
  void document.fonts.ready.then(() => formulas.forEach((formula) => sizes.observe(formula)));
}
