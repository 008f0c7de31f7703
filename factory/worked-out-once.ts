/**
 * The same function, which works out its result once for each object it is given, for as long as that object is there.
 * What a workspace says is asked for by many rules, and costs as much each time.
 */
export function workedOutOnce<Given extends object, Result>(
  work: (given: Given) => Result,
): (given: Given) => Result {
  const known = new WeakMap<Given, { readonly result: Result }>();
  return (given) => {
    const found = known.get(given) ?? { result: work(given) };
    known.set(given, found);
    return found.result;
  };
}
