/** Turns e-mail addresses that harvesters cannot read (src/view/email.ts) into links. */
export function openAddresses(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-email]')) {
    for (const noise of element.querySelectorAll('[hidden]')) noise.remove();
    element.querySelector('.email-at')?.replaceWith('@');
    for (const dot of element.querySelectorAll('.email-dot')) dot.replaceWith('.');
    const address = element.textContent.trim();
    const link = document.createElement('a');
    link.href = `mailto:${address}`;
    link.textContent = address;
    element.replaceChildren(link);
  }
}
