import { countOf } from '../../text/count-of';
import { describeEnd, describeSeconds } from '../describe';
import type { PipelineEvent, Reporter, StackPhase } from '../reporter';
import { type StackResult, wasWorkedOn } from '../stack-result';

const PHASES: Readonly<Record<StackPhase, string>> = {
  init: 'terraform init',
  plan: 'terraform plan',
  waiting: 'waits for its turn to create an account',
  apply: 'terraform apply',
};

const SHOWN_HOOKS: ReadonlySet<string> = new Set(['apply_start', 'apply_complete', 'apply_errored']);

/** One line for each event: for CI logs, and wherever no terminal is. */
export function plainReporter(write: (text: string) => void): Reporter {
  return {
    report: (event) => {
      const line = lineOf(event);
      if (line !== undefined) write(`${line}\n`);
    },
    close: async () => {},
  };
}

function lineOf(event: PipelineEvent): string | undefined {
  switch (event.type) {
    case 'run started':
      return (
        `${event.command}: ${countOf(event.stacks, 'stack')} in ${countOf(event.waves, 'wave')}, ` +
        `${event.concurrency} at a time`
      );
    case 'phase':
      return `${event.stack}: ${PHASES[event.phase]}`;
    case 'resource':
      return SHOWN_HOOKS.has(event.hook) && !event.address.startsWith('data.')
        ? `${event.stack}: ${event.message}`
        : undefined;
    case 'retry':
      return `${event.stack}: ${retryMessage(event)}`;
    case 'stack ended':
      return endLine(event.result);
    case 'interrupted':
      return interruptionMessage(event);
    case 'run ended':
      return undefined;
  }
}

function endLine(result: StackResult): string {
  const line = `${result.stack}: ${describeEnd(result)}`;
  return wasWorkedOn(result) ? `${line} (${describeSeconds(result.seconds)})` : line;
}

/** `TooManyRequestsException, tries again in 12 s` */
export function retryMessage({ reason, seconds }: Extract<PipelineEvent, { type: 'retry' }>): string {
  return `${reason}, tries again in ${describeSeconds(seconds)}`;
}

/** What is said when the user asks a run to stop. */
export function interruptionMessage({
  times,
  running,
}: Extract<PipelineEvent, { type: 'interrupted' }>): string {
  if (times > 1) return 'Interrupted again: terraform was told to stop at once. A state may stay locked.';
  const stacks = running.length === 0 ? 'Nothing is running.' : `Terraform finishes ${running.join(', ')}.`;
  return (
    `Interrupted. ${stacks} It saves its states and releases their locks; no other stack is started. ` +
    'Interrupt again to stop at once.'
  );
}
