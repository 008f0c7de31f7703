import { distance } from 'fastest-levenshtein';

/** Two letters changed places count as two edits. */
const LEAST_LIMIT = 2;

/**
 * Names that someone may have meant by `given`, nearest first: none further off than a third of its length, and beside
 * the nearest only those about as near. Case does not count, and the last step of a path stands for the path.
 */
export function suggest(given: string, candidates: Iterable<string>, most = 2): string[] {
  const wanted = given.toLowerCase();
  const limit = Math.min(Math.max(LEAST_LIMIT, Math.floor(given.length / 3)), given.length - 1);
  const near = [...new Set(candidates)]
    .map((name) => ({ name, far: farness(wanted, name.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  return near
    .filter(({ far }) => far <= (near[0]?.far ?? 0) + 1)
    .slice(0, most)
    .map(({ name }) => name);
}

function farness(wanted: string, name: string): number {
  if (name.endsWith(`/${wanted}`)) return 1;
  return distance(wanted, name);
}
