import { countOf } from '../../text/count-of';
import type { PipelineEvent, Reporter, StackPhase } from '../reporter';
import { describeResult } from '../stack-result';
import { interruptionMessage, retryMessage } from './plain';

/** Lines of failed stacks that stay in sight; the summary has them all. */
const MOST_FAILED_SHOWN = 5;
const MOST_RUNNING_SHOWN = 12;

const PHASES: Readonly<Record<StackPhase, string>> = {
  init: 'init',
  plan: 'plan',
  waiting: 'waiting to create its account',
  apply: 'apply',
};

/**
 * A counter, the stacks that terraform works on now, and those that failed: as much as fits a terminal, with a thousand
 * stacks as with ten. Writes to stderr.
 */
export async function interactiveReporter(): Promise<Reporter> {
  // Loaded for a person at a terminal only: no other run needs it.
  const { Listr, ListrLogger, ProcessOutput } = await import('listr2');
  const view = new RunView();
  let end = (_succeeded: boolean): void => {};
  const ended = new Promise<void>((resolve, reject) => {
    end = (succeeded) => (succeeded ? resolve() : reject(new Error(view.title())));
  });
  let show = (): void => {};
  const list = new Listr(
    [
      {
        title: view.title(),
        task: (_context, task) => {
          show = () => {
            task.title = view.title();
            task.output = view.lines().join('\n');
          };
          show();
          return ended;
        },
      },
    ],
    {
      // The command line handles Ctrl-C: Listr would end the process, and leave terraform behind.
      registerSignalListeners: false,
      // A run with a failed stack ends with a cross, and what failed is told by the summary.
      exitOnError: false,
      rendererOptions: {
        logger: new ListrLogger({
          useIcons: true,
          toStderr: [],
          processOutput: new ProcessOutput(process.stderr, process.stderr),
        }),
        formatOutput: 'truncate',
        showErrorMessage: false,
      },
    },
  );
  const shown = list.run();
  return {
    report: (event) => {
      view.take(event);
      show();
    },
    close: async () => {
      end(view.succeeded);
      await shown;
    },
  };
}

/** What is to be seen of a run at a moment. */
export class RunView {
  readonly #running = new Map<string, string>();
  readonly #failed: string[] = [];
  #command = '';
  #total = 0;
  #ended = 0;
  #notice: string | undefined;

  take(event: PipelineEvent): void {
    switch (event.type) {
      case 'run started':
        this.#command = event.command;
        this.#total = event.stacks;
        break;
      case 'phase':
        this.#running.set(event.stack, PHASES[event.phase]);
        break;
      case 'resource':
        if (event.hook !== 'refresh_start' && !event.address.startsWith('data.'))
          this.#running.set(event.stack, event.message);
        break;
      case 'retry':
        this.#running.set(event.stack, retryMessage(event));
        break;
      case 'stack ended':
        this.#running.delete(event.result.stack);
        this.#ended += 1;
        if (event.result.status === 'failed') {
          const cause = event.result.diagnostics.find(({ severity }) => severity === 'error');
          this.#failed.push(
            `${event.result.stack}: ${describeResult(event.result)}: ${cause?.summary ?? ''}`,
          );
        }
        break;
      case 'interrupted':
        this.#notice = interruptionMessage(event);
        break;
      case 'run ended':
        this.#running.clear();
        break;
    }
  }

  get succeeded(): boolean {
    return this.#failed.length === 0 && this.#notice === undefined;
  }

  title(): string {
    const failed = this.#failed.length > 0 ? `, ${this.#failed.length} failed` : '';
    return `${this.#command}: ${this.#ended} of ${countOf(this.#total, 'stack')}${failed}`;
  }

  lines(): readonly string[] {
    const running = [...this.#running].map(([stack, what]) => `${stack}: ${what}`);
    return [
      ...(this.#notice?.split(/(?<=\.) /) ?? []),
      ...firstOf(this.#failed, MOST_FAILED_SHOWN, 'failed'),
      ...firstOf(running, MOST_RUNNING_SHOWN, 'running'),
    ];
  }
}

function firstOf(lines: readonly string[], most: number, what: string): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most), `and ${lines.length - most} more ${what}`];
}
