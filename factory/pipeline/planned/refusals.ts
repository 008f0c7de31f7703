import { StackFailure } from '../stack-diagnostic';
import type { PlanRecord } from './plan-record';

/** The plan file was changed or taken away between two looks at it. */
export function notTheFile(): StackFailure {
  return StackFailure.of(
    'The plan file is not the one that was checked',
    'It was changed or removed since. Nothing of this stack was applied. Plan again, and let nothing else write to the output folder ' +
      'meanwhile.',
  );
}

/** The stack has a record, but no plan that could be applied. */
export function notPlanned({ status }: PlanRecord): StackFailure {
  return StackFailure.of(
    `There is no plan to apply: planning it ended as "${status}"`,
    'Nothing of this stack was applied. Mend what the plan said, and plan again.',
  );
}
