/** A number and what it counts, as commands say it: "1 page", "2 papers", "3 entries". */
export function counted(n: number, one: string, more = `${one}s`): string {
  return `${n} ${n === 1 ? one : more}`;
}
