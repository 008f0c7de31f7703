import type { LandingZoneFile } from '../landing-zone-file';
import type { PlanJson } from '../plan-summary';
import type { PlannedChange } from './planned-change';

/** What a rule looks at: the plan of one stack, and what is known around it. */
export interface GateContext {
  /** Id of the stack. */
  readonly stack: string;
  /** `terraform show -json` of its plan. */
  readonly plan: PlanJson;
  /** Every managed resource in it, those without a change among them. */
  readonly changes: readonly PlannedChange[];
  /** Undefined when what was synthesized comes from another CDKTF app. */
  readonly landingZone: LandingZoneFile | undefined;
  /** Every stack of the manifest. */
  readonly stacks: ReadonlySet<string>;
  /** Those of this run. */
  readonly run: ReadonlySet<string>;
}

/** One thing that would be lost; the gate adds the rule and the stack. */
export interface Loss {
  /** @default - the stack as a whole */
  readonly address?: string;
  /** What the plan would do. */
  readonly summary: string;
  /** What is lost with it, and how it is mostly asked for by mistake. */
  readonly detail: string;
  /** What an allowance names: readable, the same on every machine, of this loss and of no other. */
  readonly subject: string;
}

/**
 * How a change says that it is meant.
 *
 * - `allow`: by an entry of `allow` in the request or in organization.yaml
 * - `closed`: by `state: closed` in the request of the account, and by nothing else
 * - `never`: not at all
 */
export type ExplicitForm = 'allow' | 'closed' | 'never';

/** Refuses one kind of loss. Its id is the name of its file in rules/ and of its page in help/gate/. */
export interface GateRule {
  readonly id: string;
  readonly explicitForm: ExplicitForm;
  /** Looks at the plan of one stack. Never throws: an attribute may lack, or be of another form than expected. */
  check(context: GateContext): readonly Loss[];
}

/** A loss with the rule that found it. */
export interface GateFinding extends Loss {
  readonly rule: GateRule;
  readonly stack: string;
}
