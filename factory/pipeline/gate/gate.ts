import type { LandingZoneFile } from '../landing-zone-file';
import type { PlanJson } from '../plan-summary';
import type { StackDiagnostic } from '../stack-diagnostic';
import { accountGoesAway } from './account-of-stack';
import type { Allowances } from './allowances';
import { explicitForm } from './explicit-form';
import type { GateContext, GateFinding, GateRule } from './gate-rule';
import { gateRules } from './index';
import { plannedChanges } from './planned-change';
import { isClosedOnPurpose } from './rules/account-loss';

export interface GateProps {
  /** Undefined when what was synthesized comes from another CDKTF app: nothing can be allowed then. */
  readonly landingZone: LandingZoneFile | undefined;
  /** Every stack of the manifest. */
  readonly stacks: ReadonlySet<string>;
  /** Those of this run. */
  readonly run: ReadonlySet<string>;
  readonly allowances: Allowances;
  /** @default - all there are */
  readonly rules?: readonly GateRule[];
}

/** Judges plans: nothing that people or machines can't get back is lost by a change that does not say so. */
export class Gate {
  constructor(private readonly props: GateProps) {}

  /** What stands against applying a plan; empty when nothing does. */
  judge(stack: string, plan: PlanJson): readonly StackDiagnostic[] {
    const { landingZone, stacks, run, allowances, rules = gateRules } = this.props;
    const context: GateContext = { stack, plan, changes: plannedChanges(plan), landingZone, stacks, run };
    return rules
      .flatMap((rule) => rule.check(context).map((loss): GateFinding => ({ ...loss, rule, stack })))
      .flatMap((finding) => {
        if (isMeantByClosing(finding, context)) return [];
        const verdict = allowances.judge(finding, context);
        if (verdict.passes) return [];
        const { address, summary, detail, rule } = finding;
        return [
          {
            severity: 'error' as const,
            address,
            summary,
            detail: [
              `${detail} Nothing of this stack was applied.`,
              ...verdict.void.map(
                ({ allowance, why }) => `${allowance.file} allows it, but ${why}: that does not count.`,
              ),
              explicitForm(finding, context, allowances),
              `help/gate/${rule.id}.md`,
            ].join('\n'),
          },
        ];
      });
  }
}

/** With the account goes what is in it. What is lost to the organisation as a whole is no part of that. */
function isMeantByClosing({ rule, address }: GateFinding, context: GateContext): boolean {
  if (rule.explicitForm === 'allow') return accountGoesAway(context);
  if (rule.explicitForm === 'never') return false;
  return context.changes.some((change) => change.address === address && isClosedOnPurpose(change, context));
}
