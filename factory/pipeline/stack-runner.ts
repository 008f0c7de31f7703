import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { synthesizedChanges } from './attributes/synthesized-changes';
import { AvailableOutputs, type MissingOutput, whatIsAwaited } from './available-outputs';
import { NO_CHANGES } from './change-counts';
import { neededOutputs } from './needed-outputs';
import type { PlanSummary } from './plan-summary';
import type { Approval } from './planned/approval';
import { type PlanRecord, removePlanRecord } from './planned/plan-record';
import type { PlannedFile } from './planned/planned-file';
import { notPlanned, notTheFile } from './planned/refusals';
import type { PipelineCommand, Reporter } from './reporter';
import { Retries, type RetryPolicy } from './retry/retries';
import { RetryingTerraform } from './retry/retrying-terraform';
import { situationAfter } from './retry/situation-after';
import { Semaphore } from './semaphore';
import { StackFailure } from './stack-diagnostic';
import { type StackResult, stackResult } from './stack-result';
import { PLAN_FILE, type StackPlan, StackTerraform, type StackTerraformProps } from './stack-terraform';
import { StackWork } from './stack-work';
import { backendOfOther, ownBackend, type StateBackend } from './state-backend';
import { countResources, type StackJson, type SynthesizedStack } from './synthesized-stack';
import { probeOutputs } from './terraform/output-probe';

/**
 * AWS Organizations makes few accounts at once and refuses more with ConcurrentModificationException or
 * TooManyRequestsException.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
const ACCOUNTS_MADE_AT_ONCE = 5;

export interface StackRunnerProps
  extends Pick<StackTerraformProps, 'terraform' | 'interruption' | 'initializer' | 'gate' | 'lockTimeout'> {
  readonly command: PipelineCommand;
  /** Any stack of the manifest. */
  readonly synthesized: (id: string) => SynthesizedStack;
  readonly isStack: (id: string) => boolean;
  /** The place that a stack holds while it runs is given back while it waits to make an account. */
  readonly places: Semaphore;
  readonly reporter: Reporter;
  readonly retries: RetryPolicy;
  /** Addresses to limit a stack's plan to. */
  readonly targets: (id: string, json: StackJson) => readonly string[] | undefined;
  /** Results of a plan in this same process whose plan files are still there, by stack. */
  readonly reviewed: ReadonlyMap<string, StackResult>;
  /** What of it was looked at before. @default - all may be applied */
  readonly approval?: Approval;
}

/** Works on one stack at a time: from waiting for what it needs to its plan, and to its apply. */
export class StackRunner {
  readonly #creations = new Semaphore(ACCOUNTS_MADE_AT_ONCE);
  readonly #outputs = new AvailableOutputs((backend) => probeOutputs(backend, this.props));

  /** Outputs to which this run gave other values, by stack. */
  readonly #changedOutputs = new Map<string, ReadonlySet<string>>();

  constructor(private readonly props: StackRunnerProps) {}

  async run(id: string, before: readonly StackResult[]): Promise<StackResult> {
    const started = Date.now();
    const work = new StackWork(id, this.props.reporter);
    const result = await this.#work(work, before).catch((error: unknown) => work.ended(error));
    return { ...result, seconds: (Date.now() - started) / 1000 };
  }

  async #work(work: StackWork, before: readonly StackResult[]): Promise<StackResult> {
    const { command, synthesized, targets, reviewed, approval } = this.props;
    const { id } = work;
    const stack = synthesized(id);
    const retries = this.#retries(work, before);
    const terraform = new RetryingTerraform(this.#terraformOf(stack), retries, targets(id, stack.json) ?? []);

    const dependencyChanged = before.some(({ status }) => status === 'applied');
    const seen = dependencyChanged ? undefined : reviewed.get(id);
    if (seen?.status === 'no changes') return seen;
    if (seen?.status === 'planned' && seen.planFile) {
      work.counts = seen.counts;
      work.changes = seen.changes;
      work.allowed = seen.allowed;
      work.planFile = seen.planFile;
      return this.#apply(work, stack, terraform, seen.planFile);
    }

    const record = approval?.plannedOf(id);
    if (record !== undefined) {
      const taken = await this.#planned(work, stack, terraform, record);
      if (taken !== undefined) return taken;
    }
    removePlanRecord(stack.directory);
    const missing = await retries.of(() =>
      this.#outputs.missing(neededOutputs(stack.text), (id) => this.#backendOf(id, stack)),
    );
    if (missing.length > 0) {
      if (command === 'apply') throw missingForApply(id, missing);
      const counts = { ...NO_CHANGES, create: countResources(stack) };
      const changes = synthesizedChanges(stack.json);
      return stackResult(id, 'planned after', { reason: whatIsAwaited(id, missing), counts, changes });
    }
    await this.#init(work, terraform);
    work.enter('plan');
    await terraform.checkIdentities();
    return this.#judged(work, stack, terraform, await terraform.plan());
  }

  /**
   * Applies the plan file that is there. What is in it was read before this run: outputs that have changed since are not in it.
   *
   * @returns undefined when the stack is to be planned anew
   */
  async #planned(
    work: StackWork,
    stack: SynthesizedStack,
    terraform: RetryingTerraform,
    record: PlanRecord,
  ): Promise<StackResult | undefined> {
    const { id } = work;
    if (record.status === 'applied') return stackResult(id, 'no changes', { reason: 'applied before' });
    if (record.status === 'planned after') return this.#unseen(id, record.reason);
    if (record.status !== 'planned' && record.status !== 'no changes') throw notPlanned(record);
    const [changed] = [...neededOutputs(stack.text)].flatMap(([other, outputs]) =>
      [...outputs].some((output) => this.#changedOutputs.get(other)?.has(output)) ? [other] : [],
    );
    if (changed !== undefined) return this.#unseen(id, `what it reads of ${changed} has changed`);
    if (record.status === 'no changes') return stackResult(id, 'no changes');
    await this.#init(work, terraform);
    work.enter('plan');
    const plan = await terraform.judge();
    if (plan.file?.sha256 !== record.plan) throw notTheFile();
    return this.#judged(work, stack, terraform, plan);
  }

  /** What becomes of a stack whose plan nobody has seen. @returns undefined when it is planned and applied now */
  #unseen(id: string, reason: string | undefined): StackResult | undefined {
    return this.props.approval?.unseen ? undefined : stackResult(id, 'planned after', { reason });
  }

  async #init(work: StackWork, terraform: RetryingTerraform): Promise<void> {
    if (terraform.isInitialised()) return;
    work.enter('init');
    await terraform.init();
  }

  async #judged(
    work: StackWork,
    stack: SynthesizedStack,
    terraform: RetryingTerraform,
    plan: StackPlan,
  ): Promise<StackResult> {
    const { command, approval } = this.props;
    const { id } = work;
    if (plan.outputsInState) this.#outputs.record(id, plan.outputsInState);
    work.diagnostics = plan.warnings;
    if (plan.summary === undefined || plan.file === undefined) return work.result('no changes');
    work.counts = plan.summary.counts;
    work.changes = plan.summary.changes;
    if (plan.allowed.length > 0) work.allowed = plan.allowed;
    if (plan.refusals.length > 0) throw new StackFailure(plan.refusals);
    work.planFile = plan.file;
    if (command === 'plan') return work.result('planned', work.whatChanges);
    if (approval?.isUnseen(id) && !approval.unseen)
      return work.result('planned after', 'others were applied');
    approval?.check(id, plan.file.changes);
    const applied = await this.#apply(work, stack, terraform, plan.file);
    this.#changedOutputs.set(id, plan.summary.changedOutputs);
    return applied;
  }

  async #apply(
    work: StackWork,
    stack: SynthesizedStack,
    terraform: RetryingTerraform,
    file: PlannedFile,
  ): Promise<StackResult> {
    const apply = async () => {
      work.enter('apply');
      return terraform.apply(file);
    };
    const applied = makesAccount(work.changes) ? await this.#inCreationPlace(work, apply) : await apply();
    if (applied.outputsInState) this.#outputs.record(work.id, applied.outputsInState);
    work.diagnostics = applied.warnings;
    rmSync(join(stack.directory, PLAN_FILE), { force: true });
    return work.result('applied', work.whatChanges);
  }

  async #inCreationPlace<T>(work: StackWork, make: () => Promise<T>): Promise<T> {
    if (this.#creations.isFree) {
      await this.#creations.acquire();
    } else {
      work.enter('waiting');
      this.props.places.release();
      await this.#creations.acquire();
      await this.props.places.acquire({ first: true });
    }
    try {
      return await make();
    } finally {
      this.#creations.release();
    }
  }

  #retries(work: StackWork, before: readonly StackResult[]): Retries {
    const { retries, interruption } = this.props;
    const justMade = before.flatMap(({ status, changes }) => (status === 'applied' ? changes : []));
    return new Retries({
      policy: retries,
      interruption,
      situation: () => situationAfter([...justMade, ...work.changes]),
      onRetry: (retry) => work.retry(retry),
    });
  }

  #backendOf(id: string, reader: SynthesizedStack): StateBackend | undefined {
    const { isStack, synthesized } = this.props;
    return isStack(id) ? ownBackend(synthesized(id)) : backendOfOther(reader, id);
  }

  #terraformOf(stack: SynthesizedStack): StackTerraform {
    const { terraform, interruption, initializer, gate, lockTimeout, reporter } = this.props;
    return new StackTerraform({
      stack,
      terraform,
      interruption,
      initializer,
      gate,
      lockTimeout,
      onMessage: (message) => {
        if (!('hook' in message)) return;
        reporter.report({
          type: 'resource',
          stack: stack.id,
          hook: message.type,
          address: message.hook.resource.addr,
          message: message['@message'],
        });
      },
    });
  }
}

function makesAccount(changes: PlanSummary['changes']): boolean {
  return changes.some(({ type, action }) => type === 'aws_organizations_account' && action === 'create');
}

function missingForApply(id: string, missing: readonly MissingOutput[]): StackFailure {
  const stacks = [...new Set(missing.map(({ stack }) => stack))];
  const outputs = missing.map(({ stack, output }) => `${stack}.${output}`).join(', ');
  return StackFailure.of(
    `It needs outputs that are not there yet: ${outputs}`,
    `Apply what it depends on first, or together with it: account-factory apply ${[...stacks, id].join(' ')}`,
  );
}
