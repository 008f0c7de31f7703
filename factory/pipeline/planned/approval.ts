import { StackFailure } from '../stack-diagnostic';
import type { StackResult } from '../stack-result';
import { type ChangeDigests, differences } from './change-digests';
import type { PlanRecord } from './plan-record';

export interface ApprovalProps {
  /** Plan files to apply, by stack. @default - every stack is planned anew */
  readonly planned?: ReadonlyMap<string, PlanRecord>;
  /** What was shown to reviewers, by stack. @default - it is not compared */
  readonly reviewed?: ReadonlyMap<string, Pick<StackResult, 'status' | 'planFile'>>;
  /** Whether stacks whose plan nobody can have seen, because others had to be applied first, are planned and applied now. */
  readonly unseen: boolean;
}

/** What a run may apply, where plans were looked at before. */
export class Approval {
  constructor(private readonly props: ApprovalProps) {}

  get unseen(): boolean {
    return this.props.unseen;
  }

  plannedOf(stack: string): PlanRecord | undefined {
    return this.props.planned?.get(stack);
  }

  /** Whether reviewers could not see a plan of the stack. */
  isUnseen(stack: string): boolean {
    return this.props.reviewed?.get(stack)?.status === 'planned after';
  }

  /** @throws StackFailure when reviewers saw another plan of the stack, or none */
  check(stack: string, changes: ChangeDigests): void {
    const { reviewed } = this.props;
    if (reviewed === undefined || this.isUnseen(stack)) return;
    const seen = reviewed.get(stack);
    const different =
      seen === undefined
        ? ['the stack was not among what was reviewed']
        : differences(seen.planFile?.changes ?? {}, changes);
    if (different.length === 0) return;
    throw StackFailure.of(
      'Its plan is not the one that was reviewed',
      [
        ...different.slice(0, MOST),
        ...(different.length > MOST ? [`and ${different.length - MOST} more`] : []),
        'Nothing of this stack was applied. Something changed since the review: the files, what is in AWS, or a state. Have the plan ' +
          'reviewed as it is now.',
      ].join('\n'),
    );
  }
}

/** As many differences as help to find the cause. */
const MOST = 20;
