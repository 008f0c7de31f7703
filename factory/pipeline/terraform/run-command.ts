import type { Interruption } from '../interruption';
import { Interrupted, type StackDiagnostic } from '../stack-diagnostic';
import { explainStateLock } from './explain-state-lock';
import type { Terraform } from './terraform';
import { parseUiMessage, type UiChange, type UiMessage, type UiOutput } from './ui-message';

/** What a terraform command with `-json` said. */
export interface CommandOutcome {
  readonly code: number | undefined;
  readonly diagnostics: readonly StackDiagnostic[];
  readonly plannedChanges: readonly UiChange[];
  /** Names of the outputs; undefined when terraform did not list them. */
  readonly outputs: Readonly<Record<string, UiOutput>> | undefined;
}

export interface CommandContext {
  readonly terraform: Terraform;
  readonly interruption: Interruption;
  readonly directory: string;
  /** How long to wait for the lock of the state, as terraform takes it: `60s`. @default - not at all */
  readonly lockTimeout?: string;
  /** @default - nobody listens */
  readonly onMessage?: (message: UiMessage) => void;
}

/**
 * Runs one terraform command that writes JSON messages, and gathers them. A failure without a diagnostic (a crash, a
 * credential helper's complaint, a backend that answers in plain text) is turned into one.
 *
 * @param succeeded - exit codes that are not a failure
 * @throws Interrupted when terraform stopped because the user asked it to
 */
export async function runCommand(
  args: readonly string[],
  context: CommandContext,
  succeeded: readonly number[] = [0],
): Promise<CommandOutcome> {
  const diagnostics: StackDiagnostic[] = [];
  const plannedChanges: UiChange[] = [];
  const plainText: string[] = [];
  let outputs: CommandOutcome['outputs'];

  const { code, stderr } = await context.terraform.stream(args, context.directory, (line) => {
    const message = parseUiMessage(line);
    if (message === undefined) {
      plainText.push(line);
      return;
    }
    if (message.type === 'diagnostic')
      diagnostics.push(explainStateLock(stackDiagnostic(message.diagnostic), context.directory));
    if (message.type === 'planned_change') plannedChanges.push(message.change);
    if (message.type === 'outputs') outputs = message.outputs;
    context.onMessage?.(message);
  });

  const failed = code === undefined || !succeeded.includes(code);
  if (failed && context.interruption.requested) throw new Interrupted();
  if (failed && !diagnostics.some(({ severity }) => severity === 'error')) {
    diagnostics.push({
      severity: 'error',
      summary: `terraform ${args[0]} failed ${code === undefined ? 'by a signal' : `with exit code ${code}`}`,
      detail: lastLines([...plainText, stderr].join('\n')),
    });
  }
  return { code, diagnostics, plannedChanges, outputs };
}

/** Argument of commands that lock the state. */
export function lockTimeoutArgs({ lockTimeout }: CommandContext): readonly string[] {
  return lockTimeout === undefined ? [] : [`-lock-timeout=${lockTimeout}`];
}

function stackDiagnostic({ severity, summary, detail, address }: StackDiagnosticSource): StackDiagnostic {
  return { severity, summary, detail: detail ?? '', address };
}

type StackDiagnosticSource = Pick<StackDiagnostic, 'severity' | 'summary' | 'address'> & { detail?: string };

/** The end of a long text: where programs say what went wrong. */
function lastLines(text: string, most = 30): string {
  return text.trim().split('\n').slice(-most).join('\n');
}
