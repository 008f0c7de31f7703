/** Numbers of resources by what is done to them. A replacement counts as one `replace`, and nothing else. */
export interface ChangeCounts {
  readonly create: number;
  readonly update: number;
  readonly delete: number;
  readonly replace: number;
  /** Taken into the state; counts besides an update that comes with it. */
  readonly import: number;
  /** Given another address; counts besides an update that comes with it. */
  readonly move: number;
  /** Data sources that are read while applying. */
  readonly read: number;
  /** Dropped from the state, and left alone in AWS. */
  readonly forget: number;
}

export const NO_CHANGES: ChangeCounts = {
  create: 0,
  update: 0,
  delete: 0,
  replace: 0,
  import: 0,
  move: 0,
  read: 0,
  forget: 0,
};

export function addCounts(a: ChangeCounts, b: ChangeCounts): ChangeCounts {
  const keys = Object.keys(NO_CHANGES) as (keyof ChangeCounts)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as ChangeCounts;
}
