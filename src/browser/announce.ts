/** Says in words what a button has done, to those who do not see it. */

let region: HTMLElement | undefined;

/** Readers follow only a region that was there, empty, before something is said in it: call this with the buttons. */
export function prepareToAnnounce(): void {
  if (region) return;
  region = document.createElement('div');
  region.className = 'hidden';
  region.role = 'status';
  document.body.append(region);
}

/** Says the words; the region for them must have been prepared. */
export function announce(words: string): void {
  // The same words again are news only to a region that was emptied.
  region!.textContent = '';
  setTimeout(() => (region!.textContent = words), 50);
}
