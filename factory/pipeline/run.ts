import { resolve } from 'node:path';
import { today } from '../model/today';
import { defaultConcurrency } from './concurrency';
import { allowanceWarnings } from './gate/allowance-warnings';
import { Allowances } from './gate/allowances';
import { Gate, type GateProps } from './gate/gate';
import { stackGraph } from './graph';
import { Interruption } from './interruption';
import { type AllowanceInFile, readLandingZoneFile } from './landing-zone-file';
import { readManifest } from './manifest';
import { PipelineError } from './pipeline-error';
import { Approval } from './planned/approval';
import { writePlanRecord } from './planned/plan-record';
import { plannedStacks } from './planned/planned-stacks';
import type { SourceState } from './planned/source-state';
import type { PipelineCommand, Reporter } from './reporter';
import { RETRY_POLICY, type RetryPolicy } from './retry/retries';
import { schedule } from './scheduler';
import { selectStacks } from './select';
import { Semaphore } from './semaphore';
import { blocksDependents, isLeft, type StackResult } from './stack-result';
import { StackRunner } from './stack-runner';
import {
  countProviderProcesses,
  readSynthesizedStack,
  type StackJson,
  type SynthesizedStack,
} from './synthesized-stack';
import { checkTerraformVersion } from './terraform/check-version';
import { terraformEnvironment } from './terraform/environment';
import { ephemeralVariables } from './terraform/ephemeral-variables';
import { Initializer } from './terraform/initializer';
import { Terraform } from './terraform/terraform';

/** A plan of one stack takes seconds, and most applies less than this. */
export const DEFAULT_LOCK_TIMEOUT = '60s';

export interface PipelineOptions {
  /** The folder that CDKTF synthesized into. */
  readonly outDir: string;
  readonly command: PipelineCommand;
  /** Stack ids, or patterns with `*` and `?`. @default - all stacks */
  readonly stacks?: readonly string[];
  /** How many stacks are worked on at once. @default - by cores and free memory */
  readonly concurrency?: number;
  readonly reporter: Reporter;
  /** Asks the run to stop. @default - nobody does */
  readonly interruption?: Interruption;
  /** Terraform program. @default - TERRAFORM_BINARY_NAME, as CDKTF reads it, or `terraform` */
  readonly terraform?: string;
  /** Environment of the terraform processes. @default process.env */
  readonly env?: NodeJS.ProcessEnv;
  /** How often errors that pass by themselves are retried. @default RETRY_POLICY */
  readonly retries?: RetryPolicy;
  /** How long to wait for the lock of a state, as terraform takes it. @default DEFAULT_LOCK_TIMEOUT */
  readonly lockTimeout?: string;
  /** Rules of the gate for plans that nobody is going to apply; an apply has them all. @default - all */
  readonly planRules?: GateProps['rules'];
  /** Addresses to limit a stack's plan to (`-target`); undefined for the whole stack. @default - whole stacks */
  readonly targets?: (stackId: string, json: StackJson) => readonly string[] | undefined;
  /** Whether the commit compared with has an allowance already. @default - all are taken for new */
  readonly isOldAllowance?: (allowance: AllowanceInFile) => boolean;
  /** A plan made by this process just before: a stack's plan file is applied as it was shown. @default - plan anew */
  readonly reviewed?: PipelineResult;
  /** The files as they are. Plans are recorded with it, and plan files that are there are held against it. @default - not known */
  readonly source?: SourceState;
  /** Whether nothing beside this run is to be planned. @default - when no stacks are named */
  readonly whole?: boolean;
  /** Plan files that are there are applied, as they were planned. @default false */
  readonly planned?: boolean;
  /** What reviewers have seen: what has become another plan is not applied. @default - it is not compared */
  readonly seenBefore?: readonly StackResult[];
  /** Whether what could not be planned then is planned and applied now. @default true */
  readonly unseen?: boolean;
}

export interface PipelineResult {
  readonly command: PipelineCommand;
  /** In dependency order. */
  readonly stacks: readonly StackResult[];
  readonly interrupted: boolean;
  /** Whether every stack is through. */
  readonly succeeded: boolean;
  readonly seconds: number;
  /** Of the run as a whole, beside those of its stacks. */
  readonly warnings: readonly string[];
}

/**
 * Plans or applies synthesized stacks with terraform, each as soon as those that it depends on are through.
 *
 * @throws PipelineError when it cannot start: nothing was synthesized, a stack is not there, terraform is missing or old
 */
export async function runPipeline(options: PipelineOptions): Promise<PipelineResult> {
  const started = Date.now();
  const outDir = resolve(options.outDir);
  const { command, reporter, interruption = new Interruption() } = options;
  const binary = options.terraform ?? process.env.TERRAFORM_BINARY_NAME ?? 'terraform';

  const manifest = readManifest(outDir);
  const selected = selectStacks([...manifest.keys()], options.stacks ?? []);
  const records = options.planned
    ? plannedStacks({
        manifest,
        source: options.source ?? { uncommitted: [] },
        stacks: (options.stacks ?? []).length > 0 ? selected : undefined,
      })
    : undefined;
  const graph = stackGraph(manifest, records ? [...records.keys()] : selected);
  // Read when needed and not kept: ten thousand synthesized stacks would fill the memory.
  const stackOf = (id: string): SynthesizedStack => {
    const entry = manifest.get(id);
    if (entry === undefined) throw new PipelineError(`There is no stack "${id}" in the manifest.`);
    return readSynthesizedStack(entry);
  };
  const terraformVersions = new Set<string>();
  const variables: Record<string, string> = {};
  let providerProcesses = 1;
  for (const id of graph.order) {
    const stack = stackOf(id);
    const { required_version: version } = stack.json.terraform ?? {};
    if (version !== undefined) terraformVersions.add(version);
    Object.assign(variables, ephemeralVariables(stack.json));
    providerProcesses = Math.max(providerProcesses, countProviderProcesses(stack));
  }

  const env = terraformEnvironment(outDir, { ...variables, ...(options.env ?? process.env) });
  const terraformVersion = await checkTerraformVersion({ binary, env }, outDir, terraformVersions);
  const concurrency = options.concurrency ?? defaultConcurrency(providerProcesses);
  const places = new Semaphore(concurrency);
  const landingZone = readLandingZoneFile(outDir);
  const allowances = new Allowances({
    allowances: landingZone?.allowances ?? [],
    today: today(options.env),
    isOld: options.isOldAllowance,
  });
  const runner = new StackRunner({
    command,
    terraform: new Terraform({ binary, env, interruption }),
    interruption,
    initializer: new Initializer({
      terraformVersion,
      directories: [...manifest.values()].map(({ directory }) => directory),
    }),
    gate: new Gate({
      landingZone,
      stacks: new Set(manifest.keys()),
      run: new Set(graph.order),
      allowances,
      rules: command === 'plan' ? options.planRules : undefined,
    }),
    retries: options.retries ?? RETRY_POLICY,
    lockTimeout: options.lockTimeout ?? DEFAULT_LOCK_TIMEOUT,
    synthesized: stackOf,
    isStack: (id) => manifest.has(id),
    places,
    reporter,
    targets: options.targets ?? (() => undefined),
    reviewed: new Map(options.reviewed?.stacks.map((result) => [result.stack, result])),
    approval: new Approval({
      planned: records,
      reviewed: options.seenBefore && new Map(options.seenBefore.map((result) => [result.stack, result])),
      unseen: options.unseen ?? true,
    }),
  });

  const running = new Set<string>();
  let times = 0;
  const stopListening = interruption.onRequest(() => {
    times += 1;
    reporter.report({ type: 'interrupted', times, running: [...running] });
  });
  reporter.report({
    type: 'run started',
    command,
    stacks: graph.order.length,
    waves: graph.waves.length,
    concurrency,
  });
  try {
    const stacks = await schedule({
      graph,
      places,
      run: (id, before) => {
        running.add(id);
        return runner.run(id, before).finally(() => running.delete(id));
      },
      stopped: () => interruption.requested,
      onResult: (result) => {
        const stack = manifest.get(result.stack);
        // What an apply did not come to can still be applied as it was planned.
        const isNews = command === 'plan' || result.status === 'applied' || result.status === 'no changes';
        if (stack && options.source && isNews) writePlanRecord(stack, result, options.source);
        reporter.report({ type: 'stack ended', result });
      },
    });
    return {
      command,
      stacks,
      interrupted: interruption.requested,
      succeeded: !stacks.some((result) => blocksDependents(result) || isLeft(command, result)),
      seconds: (Date.now() - started) / 1000,
      warnings: allowanceWarnings(allowances, {
        manifest,
        landingZone,
        stacks,
        whole: options.whole ?? (options.stacks ?? []).length === 0,
      }),
    };
  } finally {
    stopListening();
    reporter.report({ type: 'run ended' });
    await reporter.close();
  }
}
