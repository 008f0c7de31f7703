import { distance } from 'fastest-levenshtein';

/**
 * Names that someone may have meant by `given`: at most `most`, nearest first, none further off than a third of its
 * length. A name that differs in case only, or whose last path step is the given one, always counts.
 */
export function suggest(given: string, candidates: Iterable<string>, most = 2): string[] {
  const wanted = given.toLowerCase();
  const limit = Math.max(1, Math.floor(given.length / 3));
  return [...new Set(candidates)]
    .map((name) => ({ name, far: farness(wanted, name.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ name }) => name);
}

function farness(wanted: string, name: string): number {
  if (name.endsWith(`/${wanted}`)) return 1;
  return distance(wanted, name);
}
