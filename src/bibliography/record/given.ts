/** A property only where there is a value: `exactOptionalPropertyTypes` in spirit, and no "undefined" in any print. */
export function given<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [P in K]?: V });
}
