/**
 * A formula that is wider than its column is made as much smaller on paper as it takes, by itself: browsers would make the
 * whole page smaller, and still cut. `--ems` is its width. Kept here, since without it the rules say nothing; no `<style>`,
 * which the content security policy of a deployed site would stop.
 */
const ON_PAPER = `@media print {
  .equation, p:has(> math[display=block]) { container-type: inline-size }
  .formula > math, p > math[display=block] { font-size: min(0.97em, 100cqi / var(--ems, 1)) }
}`;

/**
 * Formulas that are wider than their column scroll, and some browsers let the keyboard in only where it is told so. A page
 * may have hundreds that fit: those are no stops on the way through it. On paper, where nothing scrolls, they are made smaller.
 */
export function reachFormulas(): void {
  if (!document.querySelector('math')) return;
  const formulas = new Set(document.querySelectorAll<HTMLElement>('.formula, p > math[display=block]'));
  const onPaper = new CSSStyleSheet();
  onPaper.replaceSync(ON_PAPER);
  document.adoptedStyleSheets.push(onPaper);
  const sizes = new ResizeObserver((entries) => {
    for (const target of entries.map((entry) => entry.target as HTMLElement)) {
      if (target.scrollWidth > target.clientWidth) {
        target.setAttribute('tabindex', '0');
        // What holds a formula among words may hold others, too, and they would inherit it.
        if (formulas.has(target)) target.style.setProperty('--ems', String(widthInEms(target)));
      } else target.removeAttribute('tabindex');
    }
  });
  // Typefaces decide how wide they are.
  void document.fonts.ready.then(() => {
    formulas.forEach((formula) => sizes.observe(formula));
    findHolders((holder) => sizes.observe(holder));
  });
}

/** In pixels: what is narrower has room on the narrowest of screens, to which a window may be made. */
const FITS_ANYWHERE = 200;

/** Further than any page reaches: the keyboard goes to what is out of sight. */
const ALL = '1000000px';

/**
 * Finds what scrolls where a formula within its lines is too wide for them. To ask for the width of a formula would have the rows
 * of a long list formatted that nobody sees yet; an observer tells it when they are.
 */
function findHolders(found: (holder: HTMLElement) => void): void {
  const shown = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (!isIntersecting) continue;
      shown.unobserve(target);
      if (boundingClientRect.width < FITS_ANYWHERE) continue;
      let holder = target.parentElement;
      while (holder && getComputedStyle(holder).overflowX !== 'auto') holder = holder.parentElement;
      if (holder && !holder.hasAttribute('tabindex')) found(holder);
    }
  }, { rootMargin: ALL });
  document.querySelectorAll('math:not([display=block])').forEach((formula) => shown.observe(formula));
}

/** By the letters of the formula itself, so that it holds for letters of any size; small ones are a little wider in proportion. */
function widthInEms(formula: HTMLElement): number {
  const math = formula.querySelector('math') ?? formula;
  return (1.01 * formula.scrollWidth) / parseFloat(getComputedStyle(math).fontSize);
}
