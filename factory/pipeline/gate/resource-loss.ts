import type { ExplicitForm, GateContext, GateRule, Loss } from './gate-rule';
import { isLost, type PlannedChange } from './planned-change';

export interface ResourceLossProps {
  readonly id: string;
  readonly types: readonly string[];
  readonly noun: string;
  /** What is lost when it happens. */
  readonly loss: string;
  /** How it is mostly asked for by mistake, and what to do instead. @default - none that is known */
  readonly mistake?: string;
  /**
   * Stacks in which it is looked for, where customizations may make and take away such resources as well.
   *
   * @default - all
   */
  readonly stacks?: readonly string[];
  /** What an allowance names. @default - address and stack */
  readonly subject?: (change: PlannedChange, context: GateContext) => string | undefined;
  /** Other ways to lose it than deleting or replacing. @default - none */
  readonly also?: (change: PlannedChange, context: GateContext) => readonly Loss[];
  /** @default 'allow' */
  readonly explicitForm?: ExplicitForm;
}

export interface ResourceLossRule extends GateRule {
  /** What is said of a loss, also where terraform refuses it before there is a plan. */
  describe(
    change: Pick<PlannedChange, 'action' | 'address' | 'reason' | 'replacedFor'>,
  ): Omit<Loss, 'subject'>;
  readonly types: readonly string[];
}

/** A rule against the deletion and the replacement of resources of some types. */
export function resourceLoss(props: ResourceLossProps): ResourceLossRule {
  const { id, types, noun, loss, mistake, stacks, explicitForm = 'allow' } = props;
  const describe: ResourceLossRule['describe'] = ({ action, address, reason, replacedFor }) => ({
    address,
    summary: `The plan would ${action} the ${noun} ${address}`,
    detail: [
      loss,
      ...(replacedFor.length > 0 ? [`It would be replaced for a change of ${replacedFor.join(', ')}.`] : []),
      ...(reason === undefined ? [] : [REASONS[reason] ?? `Terraform's reason: ${reason}.`]),
      ...(mistake === undefined ? [] : [mistake]),
    ].join(' '),
  });
  return {
    id,
    types,
    explicitForm,
    describe,
    check(context) {
      if (stacks && !stacks.includes(context.stack)) return [];
      return context.changes
        .filter(({ type }) => types.includes(type))
        .flatMap((change) => [
          ...(isLost(change)
            ? [{ ...describe(change), subject: props.subject?.(change, context) ?? placeOf(change, context) }]
            : []),
          ...(props.also?.(change, context) ?? []),
        ]);
    },
  };
}

/** A resource as an allowance names it where it has no better name. */
export function placeOf(
  { address }: Pick<PlannedChange, 'address'>,
  { stack }: Pick<GateContext, 'stack'>,
): string {
  return `${address} of ${stack}`;
}

/** Terraform says why in code words, with a prefix in plan files and without it in the messages of a running plan. */
const REASONS: Readonly<Record<string, string>> = {
  tainted:
    'It is marked as tainted, by hand or because its creation failed half way: `terraform untaint` it.',
  replace_because_tainted:
    'It is marked as tainted, by hand or because its creation failed half way: `terraform untaint` it.',
  delete_because_no_resource_config: 'It is in the state, but no longer in what was synthesized.',
  cannot_update: 'The provider cannot make this change in place.',
  replace_because_cannot_update: 'The provider cannot make this change in place.',
};
