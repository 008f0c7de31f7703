import type { ChangedFile } from '../git/changed-files';
import { ACCOUNTS_FOLDER } from '../model/read-workspace';
import { type StackSource, sameContent } from './stack-source';

/** Each costs what working out the whole organisation costs; of more files than these all are named. */
const MOST_PUT_BACK = 8;

export interface CausesProps {
  readonly changes: readonly ChangedFile[];
  readonly now: StackSource;
  /** The stacks as they would be with some of the changes put back. May throw: the rest of a change need not make sense without them. */
  readonly without: (changes: readonly ChangedFile[]) => StackSource;
}

/**
 * Which of the changed files make a stack what it is: with one of them put back it would be another. For stacks of the organisation, on
 * which any file may bear. Requests are put back together: they are many, and what they say of each other is of a piece.
 *
 * @returns for the id of a stack the files; undefined when none alone makes the difference, or there are too many
 */
export function causesOf({
  changes,
  now,
  without,
}: CausesProps): (id: string) => ReadonlySet<string> | undefined {
  const isRequest = ({ file }: ChangedFile) => file.startsWith(`${ACCOUNTS_FOLDER}/`);
  const requests = changes.filter(isRequest);
  const parts = [
    ...(requests.length > 0 ? [requests] : []),
    ...changes.filter((change) => !isRequest(change)).map((change) => [change]),
  ];
  if (parts.length < 2 || parts.length > MOST_PUT_BACK) return () => undefined;
  const sources = new Map<readonly ChangedFile[], StackSource | undefined>();
  const sourceWithout = (part: readonly ChangedFile[]) => {
    if (!sources.has(part))
      sources.set(
        part,
        attempt(() => without(part)),
      );
    return sources.get(part);
  };
  return (id) => {
    const present = now.accounts.has(id) ? now.content(id) : undefined;
    const matters = (part: readonly ChangedFile[]) => {
      const source = sourceWithout(part);
      if (source === undefined || source.accounts.has(id) !== now.accounts.has(id)) return true;
      if (present === undefined) return false;
      const content = attempt(() => source.content(id));
      return content === undefined || !sameContent(content, present);
    };
    const causes = parts.filter(matters).flat();
    return causes.length > 0 ? new Set(causes.map(({ file }) => file)) : undefined;
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
