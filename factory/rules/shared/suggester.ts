import { suggest } from '../../diagnostics/suggest';

/**
 * Suggestions out of one list of names, each wrong name looked up once: after a rename thousands of files may hold the
 * same one.
 */
export function suggester(candidates: Iterable<string>): (given: string) => readonly string[] {
  const names = [...candidates];
  const known = new Map<string, readonly string[]>();
  return (given) => {
    const found = known.get(given) ?? suggest(given, names);
    known.set(given, found);
    return found;
  };
}
