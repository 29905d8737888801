/** Does what nobody can ask for before they have seen the page. */
export function afterFirstPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}

/** Works a queue off, piece by piece, in time that the browser has to spare. Emptying the queue ends it. */
export function whenIdle<T>(queue: T[], work: (one: T) => void): Promise<void> {
  return new Promise((done) => {
    const go = (spare?: IdleDeadline): void => {
      // Far less than the browser offers: a key may come at any moment.
      const end = performance.now() + Math.min(spare?.timeRemaining() ?? 8, 8);
      while (queue.length > 0) {
        work(queue.shift()!);
        if (performance.now() >= end) return wait();
      }
      done();
    };
    // Safari does not tell when it has time.
    const wait = (): void => void ('requestIdleCallback' in window ? requestIdleCallback(go) : setTimeout(go));
    wait();
  });
}
