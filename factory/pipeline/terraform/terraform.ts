import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Interruption } from '../interruption';
import { Interrupted } from '../stack-diagnostic';

/** How a terraform process ended. */
export interface TerraformExit {
  /** Undefined when a signal ended the process. */
  readonly code: number | undefined;
  readonly stderr: string;
}

export interface TerraformProps {
  /** Name or path of the program. */
  readonly binary: string;
  readonly env: NodeJS.ProcessEnv;
  readonly interruption: Interruption;
}

/** Windows has no process groups to keep a terraform out of: there Ctrl-C reaches it by itself. */
const OWN_PROCESS_GROUP = process.platform !== 'win32';

/**
 * Starts terraform processes and hands an interruption on to them.
 *
 * Each runs in a process group of its own. In ours, a Ctrl-C at the terminal would reach it twice, once from the
 * terminal and once from here, and terraform takes a second interrupt as an order to exit without releasing its lock.
 */
export class Terraform {
  constructor(private readonly props: TerraformProps) {}

  /**
   * Runs `terraform <args>` in a folder and hands each line of its standard output to `onLine`.
   *
   * @throws Interrupted when the run was asked to stop before this process started
   */
  async stream(args: readonly string[], cwd: string, onLine: (line: string) => void): Promise<TerraformExit> {
    const { binary, env, interruption } = this.props;
    if (interruption.requested) throw new Interrupted();
    const child = spawn(binary, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: OWN_PROCESS_GROUP,
    });
    const stopListening = interruption.onRequest(() => {
      if (OWN_PROCESS_GROUP) child.kill('SIGINT');
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    const lines = createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY });
    lines.on('line', onLine);
    const linesRead = new Promise<void>((resolve) => lines.once('close', resolve));
    try {
      const code = await new Promise<number | undefined>((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (exitCode) => resolve(exitCode ?? undefined));
      });
      await linesRead;
      return { code, stderr };
    } finally {
      stopListening();
    }
  }

  /**
   * Runs terraform and returns its whole standard output.
   *
   * @throws Interrupted when terraform failed after the run was asked to stop
   */
  async capture(args: readonly string[], cwd: string): Promise<TerraformExit & { readonly stdout: string }> {
    const lines: string[] = [];
    const exit = await this.stream(args, cwd, (line) => lines.push(line));
    if (exit.code !== 0 && this.props.interruption.requested) throw new Interrupted();
    return { ...exit, stdout: lines.join('\n') };
  }
}
