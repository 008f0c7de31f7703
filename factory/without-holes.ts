/** A list without the holes that items of the wrong type leave. */
export function withoutHoles<T>(list: readonly (T | undefined)[] = []): T[] {
  return list.filter((item) => item !== undefined);
}
