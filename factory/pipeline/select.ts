import { didYouMean } from '../diagnostics/did-you-mean';
import { suggest } from '../diagnostics/suggest';
import { PipelineError } from './pipeline-error';

/**
 * The stacks that the arguments of a command mean: ids, or shell patterns such as `account-*`. No argument means all.
 *
 * @throws PipelineError when an argument means no stack
 */
export function selectStacks(ids: readonly string[], wanted: readonly string[]): readonly string[] {
  if (wanted.length === 0) return ids;
  const chosen = new Set<string>();
  for (const pattern of wanted) {
    const matching = ids.includes(pattern) ? [pattern] : ids.filter(matcher(pattern));
    if (matching.length === 0) {
      const hint = didYouMean(suggest(pattern, ids)) ?? '`account-factory synth` lists what there is.';
      throw new PipelineError(`There is no stack "${pattern}". ${hint}`);
    }
    for (const id of matching) chosen.add(id);
  }
  return ids.filter((id) => chosen.has(id));
}

/** `*` stands for any characters, `?` for one; a pattern without them matches nothing but itself. */
function matcher(pattern: string): (id: string) => boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`);
  return (id) => expression.test(id);
}
