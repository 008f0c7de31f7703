import { join } from 'node:path';
import { explainPreventDestroy } from './gate/explain-prevent-destroy';
import type { Gate, Verdict } from './gate/gate';
import { holdsAccounts, identityChanges } from './gate/identity-change';
import type { Interruption } from './interruption';
import { type PlanJson, type PlanSummary, summarizePlan } from './plan-summary';
import { changeDigests } from './planned/change-digests';
import { explainStalePlan } from './planned/explain-stale-plan';
import { fileDigest } from './planned/file-digest';
import type { PlannedFile } from './planned/planned-file';
import { notTheFile } from './planned/refusals';
import { type StackDiagnostic, StackFailure } from './stack-diagnostic';
import type { SynthesizedStack } from './synthesized-stack';
import type { Initializer } from './terraform/initializer';
import { lockedAwsProvider } from './terraform/lock-file';
import { type CommandContext, lockTimeoutArgs, runCommand } from './terraform/run-command';
import { readRefreshed, readState, type StateResource } from './terraform/state';
import type { Terraform } from './terraform/terraform';
import type { UiMessage } from './terraform/ui-message';

export const PLAN_FILE = 'plan.tfplan';

/** Exit codes of `terraform plan -detailed-exitcode`. */
const PLAN_WITHOUT_CHANGES = 0;
const PLAN_WITH_CHANGES = 2;

const NOTHING_TO_JUDGE: Verdict = { refusals: [], allowed: [] };

export interface StackTerraformProps {
  readonly stack: SynthesizedStack;
  readonly terraform: Terraform;
  readonly interruption: Interruption;
  readonly initializer: Initializer;
  readonly gate: Gate;
  /** How long to wait for the lock of the state: `60s`. */
  readonly lockTimeout: string;
  readonly onMessage: (message: UiMessage) => void;
}

export interface StackPlan extends Verdict {
  /** Undefined when there is nothing to do. */
  readonly summary: PlanSummary | undefined;
  /** Names of the outputs in the state; undefined when the plan does not tell. */
  readonly outputsInState: ReadonlySet<string> | undefined;
  readonly warnings: readonly StackDiagnostic[];
  /** The file that holds it; undefined when there is nothing to do. */
  readonly file: PlannedFile | undefined;
}

/**
 * Terraform's commands for one stack, each ending in a value or in a StackFailure (or in Interrupted, when the user
 * stopped the run).
 */
export class StackTerraform {
  readonly #stack: SynthesizedStack;
  readonly #context: CommandContext;

  constructor(private readonly props: StackTerraformProps) {
    const { stack, terraform, interruption, lockTimeout, onMessage } = props;
    this.#stack = stack;
    this.#context = { terraform, interruption, directory: stack.directory, lockTimeout, onMessage };
  }

  isInitialised(): boolean {
    return this.props.initializer.isInitialised(this.#stack);
  }

  async init(): Promise<void> {
    await this.props.initializer.init(this.#stack, this.#context);
  }

  /**
   * Refuses, before a plan is made, changes that the provider would carry out by replacing an account. One that was made
   * in AWS already, as the refusal advises, is in AWS but not in the recorded state: only then is AWS asked.
   */
  async checkIdentities(): Promise<void> {
    if (!holdsAccounts(this.#stack)) return;
    const refused = (state: readonly StateResource[]) =>
      identityChanges(this.#stack, state, lockedAwsProvider(this.#stack.directory));
    const byRecord = refused(await readState(this.#context));
    if (byRecord.length === 0) return;
    const inAws = await readRefreshed(this.#context).catch((error: unknown) => {
      if (error instanceof StackFailure) throw new StackFailure([...byRecord, ...error.diagnostics]);
      throw error;
    });
    const stillRefused = refused(inAws);
    if (stillRefused.length > 0) throw new StackFailure(stillRefused);
  }

  /** Plans into the stack's plan file, and has the gate judge it. */
  async plan(targets: readonly string[]): Promise<StackPlan> {
    const { code, diagnostics, plannedChanges, outputs } = await runCommand(
      [
        'plan',
        '-json',
        '-input=false',
        '-detailed-exitcode',
        ...lockTimeoutArgs(this.#context),
        `-out=${PLAN_FILE}`,
        ...targets.map((address) => `-target=${address}`),
      ],
      this.#context,
      [PLAN_WITHOUT_CHANGES, PLAN_WITH_CHANGES],
    );
    if (code === PLAN_WITHOUT_CHANGES) {
      const outputsInState = outputs && new Set(Object.keys(outputs));
      return {
        ...NOTHING_TO_JUDGE,
        summary: undefined,
        outputsInState,
        warnings: diagnostics,
        file: undefined,
      };
    }
    if (code !== PLAN_WITH_CHANGES)
      throw new StackFailure(explainPreventDestroy(diagnostics, plannedChanges));
    return { ...(await this.judge()), warnings: diagnostics };
  }

  /** Has the gate judge the plan file that is there. */
  async judge(): Promise<StackPlan> {
    // The digest comes first: of a file that is changed meanwhile, it is not the one that is held against it before the apply.
    const sha256 = fileDigest(this.#planFile) ?? '';
    const plan = await this.shownPlan();
    const summary = summarizePlan(plan);
    return {
      summary,
      outputsInState: summary.outputsInState,
      warnings: [],
      ...this.props.gate.judge(this.#stack.id, plan),
      file: { sha256, changes: changeDigests(plan) },
    };
  }

  /**
   * Applies exactly what is in the plan file.
   *
   * @param judged - the file as the gate saw it
   * @returns names of the outputs that the state has now
   * @throws StackFailure when it is another file by now, or terraform fails
   */
  async apply(judged: PlannedFile): Promise<Pick<StackPlan, 'outputsInState' | 'warnings'>> {
    if (fileDigest(this.#planFile) !== judged.sha256) throw notTheFile();
    const args = ['apply', '-json', '-input=false', ...lockTimeoutArgs(this.#context), PLAN_FILE];
    const { code, diagnostics, outputs } = await runCommand(args, this.#context);
    if (code !== 0) throw new StackFailure(explainStalePlan(diagnostics));
    return { outputsInState: outputs && new Set(Object.keys(outputs)), warnings: diagnostics };
  }

  get #planFile(): string {
    return join(this.#stack.directory, PLAN_FILE);
  }

  /** The plan file that is there. */
  async shownPlan(): Promise<PlanJson> {
    const { code, stdout, stderr } = await this.#context.terraform.capture(
      ['show', '-json', PLAN_FILE],
      this.#stack.directory,
    );
    if (code === 0) return JSON.parse(stdout) as PlanJson;
    throw StackFailure.of(`The plan ${this.#planFile} cannot be read`, stderr.trim());
  }
}
