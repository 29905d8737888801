/** Turns e-mail addresses that harvesters cannot read (src/text/email.ts) into links. */
export function openAddresses(): void {
  for (const element of document.querySelectorAll<HTMLElement>('.email-link')) {
    const mails = [...element.querySelectorAll<HTMLElement>('[data-email]')];
    const link = linkTo([...new Set(mails.map(addressOf))], mails[0]?.dataset['email']);
    // Addresses among the words are words: no link may stand in a link.
    for (const said of element.querySelectorAll<HTMLElement>('.email')) said.replaceWith(addressOf(said));
    link.append(...(element.querySelector('.email-words')?.childNodes ?? []));
    element.replaceWith(link);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-email]')) {
    const address = addressOf(element);
    const link = linkTo([address], element.dataset['email']);
    link.textContent = address;
    element.replaceChildren(link);
  }
}

function linkTo(addresses: readonly string[], query = ''): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `mailto:${addresses.join(',')}${query}`;
  return link;
}

function addressOf(element: HTMLElement): string {
  for (const noise of element.querySelectorAll('[hidden]')) noise.remove();
  element.querySelector('.email-at')?.replaceWith('@');
  for (const dot of element.querySelectorAll('.email-dot')) dot.replaceWith('.');
  return element.textContent.trim();
}
