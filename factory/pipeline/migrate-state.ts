import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StackFailure } from './stack-diagnostic';
import type { SynthesizedStack } from './synthesized-stack';
import { recordInitialised } from './terraform/init-fingerprint';
import { type CommandContext, runCommand } from './terraform/run-command';

/** How the move of one state ended. */
export type Migration = 'moved' | 'was there';

export interface MigrationProps {
  readonly stack: SynthesizedStack;
  readonly context: CommandContext;
  readonly terraformVersion: string;
  /** Folder of the local states. */
  readonly from: string;
}

/** What a moved state's file is called afterwards: it is kept, and taken for no state any more. */
export const KEPT = '.migrated';

/** What tells two states apart. */
interface State {
  readonly lineage: string;
  readonly serial: number;
  readonly resources?: unknown;
  readonly outputs?: unknown;
}

/** The local state of a stack, if it has one that is not moved yet. */
export function localStateFile(from: string, stackId: string): string | undefined {
  const file = resolve(from, `${stackId}.tfstate`);
  return existsSync(file) ? file : undefined;
}

/** Whether the state of a stack was moved before. */
export function wasMoved(from: string, stackId: string): boolean {
  return existsSync(resolve(from, `${stackId}.tfstate${KEPT}`));
}

/**
 * Puts the local state of a stack where its backend keeps states now. What is there already is never written over: of one and the same
 * state the newer stays, and of two that have nothing to do with each other none is touched. It can be run again at any point.
 *
 * @returns undefined when the stack has no local state
 * @throws StackFailure when the two states are not of one lineage, or the backend does not answer
 */
export async function migrateState(props: MigrationProps): Promise<Migration | undefined> {
  const { stack, context } = props;
  const file = localStateFile(props.from, stack.id);
  if (file === undefined) return undefined;
  const local = parsed(readFileSync(file, 'utf8'), file);
  const kept = `${file}${KEPT}`;
  if (existsSync(kept)) {
    throw StackFailure.of(
      `${kept} is there already`,
      `It was kept from an earlier move, and nothing is written over. Find out whether ${file} is still needed: move one of the two away, and run this again.`,
    );
  }
  // With -reconfigure nothing is copied by terraform itself, which would ask before it does.
  const { code, diagnostics } = await runCommand(['init', '-json', '-input=false', '-reconfigure'], context);
  if (code !== 0) throw new StackFailure(diagnostics);
  recordInitialised(stack, props.terraformVersion);
  const there = await remoteState(context);
  if (there !== undefined && !areVersionsOfOne(local, there)) {
    throw StackFailure.of(
      `There is another state of ${stack.id} in the backend already`,
      `${file} is not an earlier or later version of it (lineage ${local.lineage}, serial ${local.serial} here; lineage ${there.lineage}, serial ${there.serial} there). Find out which of the two describes what is in AWS, move the other one away, and run this again.`,
    );
  }
  const isNewer = there === undefined || (!haveOneContent(local, there) && there.serial < local.serial);
  if (isNewer) await push(file, context);
  renameSync(file, kept);
  return isNewer ? 'moved' : 'was there';
}

/** Pushed to an empty backend, a state gets a lineage and a serial of its own: what it holds stays. */
function haveOneContent(one: State, other: State): boolean {
  const content = ({ resources, outputs }: State) => JSON.stringify([resources, outputs]);
  return content(one) === content(other);
}

/** Whether two states come from each other; those with one serial must be the same, then. */
function areVersionsOfOne(one: State, other: State): boolean {
  return haveOneContent(one, other) || (one.lineage === other.lineage && one.serial !== other.serial);
}

async function remoteState({ terraform, directory }: CommandContext): Promise<State | undefined> {
  const { code, stdout, stderr } = await terraform.capture(['state', 'pull'], directory);
  if (code !== 0) throw StackFailure.of('The state in the backend cannot be read', stderr.trim());
  if (stdout.trim() === '') return undefined;
  const state = parsed(stdout, join(directory, 'state in the backend'));
  // Where the backend has none, terraform makes one up for the time being: the first has serial 1.
  return state.serial === 0 && state.lineage === '' ? undefined : state;
}

async function push(file: string, { terraform, directory }: CommandContext): Promise<void> {
  const { code, stderr } = await terraform.capture(['state', 'push', file], directory);
  if (code !== 0) throw StackFailure.of('The state cannot be written to the backend', stderr.trim());
}

function parsed(text: string, file: string): State {
  try {
    const state = JSON.parse(text) as Partial<State>;
    const { lineage, serial } = state;
    if (typeof lineage === 'string' && typeof serial === 'number') return { ...state, lineage, serial };
  } catch {
    // Told below, as what is JSON and no state.
  }
  throw StackFailure.of(
    `${file} is no state of Terraform`,
    'It has no lineage and serial. Move it away, or mend it.',
  );
}
