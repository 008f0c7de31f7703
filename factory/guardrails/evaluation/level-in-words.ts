import type { Level } from './decision';

/** A level as it stands in a sentence: `the OU Workloads`. */
export function levelInWords(level: Level): string {
  if (level.kind === 'root') return 'the root';
  if (level.kind === 'organizationalUnit') return `the OU ${level.path}`;
  return level.slug === undefined ? 'the account' : `the account ${level.slug}`;
}
