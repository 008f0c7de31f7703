import type { LandingZoneFile } from '../landing-zone-file';
import type { PlanJson } from '../plan-summary';
import type { StackDiagnostic } from '../stack-diagnostic';
import { accountGoesAway } from './account-of-stack';
import type { Allowances, Void } from './allowances';
import type { AllowedLoss } from './allowed-loss';
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

/** What the gate makes of one plan. */
export interface Verdict {
  /** What stands against applying it; empty when nothing does. */
  readonly refusals: readonly StackDiagnostic[];
  /** What would stand against it, and is meant: a file of the change says so. */
  readonly allowed: readonly AllowedLoss[];
}

/** Judges plans: nothing that people or machines can't get back is lost by a change that does not say so. */
export class Gate {
  constructor(private readonly props: GateProps) {}

  judge(stack: string, plan: PlanJson): Verdict {
    const { landingZone, stacks, run, allowances, rules = gateRules } = this.props;
    const context: GateContext = { stack, plan, changes: plannedChanges(plan), landingZone, stacks, run };
    const refusals: StackDiagnostic[] = [];
    const allowed: AllowedLoss[] = [];
    for (const rule of rules) {
      for (const loss of rule.check(context)) {
        const finding: GateFinding = { ...loss, rule, stack };
        if (isMeantByClosing(finding, context)) continue;
        const { by, void: ignored } = allowances.judge(finding, context);
        if (by) {
          const { reason, file, until } = by;
          allowed.push({ gate: rule.id, summary: loss.summary, reason, file, until });
        } else {
          refusals.push(refusal(finding, ignored, explicitForm(finding, context, allowances)));
        }
      }
    }
    return { refusals, allowed };
  }
}

/** @param meant - how the change could say that the loss is meant */
function refusal(
  { address, summary, detail, rule }: GateFinding,
  ignored: readonly Void[],
  meant: string,
): StackDiagnostic {
  return {
    severity: 'error',
    address,
    summary,
    detail: [
      `${detail} Nothing of this stack was applied.`,
      ...ignored.map(({ allowance, why }) => `${allowance.file} allows it, but ${why}: that does not count.`),
      meant,
      `help/gate/${rule.id}.md`,
    ].join('\n'),
  };
}

/** With the account goes what is in it. What is lost to the organisation as a whole is no part of that. */
function isMeantByClosing({ rule, address }: GateFinding, context: GateContext): boolean {
  if (rule.explicitForm === 'allow') return accountGoesAway(context);
  if (rule.explicitForm === 'never') return false;
  return context.changes.some((change) => change.address === address && isClosedOnPurpose(change, context));
}
