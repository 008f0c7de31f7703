import { visibleText } from '../diagnostics/visible-text';
import type { PipelineResult } from './run';
import type { StackDiagnostic } from './stack-diagnostic';
import { describeRetries, isLeft, type StackResult } from './stack-result';
import { groupedWarnings, warningInWords } from './warnings';

/** What went wrong in each failed stack, in terraform's own words, then warnings by what they say, then what to do. */
export function failureReport(result: PipelineResult): string {
  const failed = result.stacks.filter(({ status }) => status === 'failed');
  const ofRun = result.warnings.map((warning) => `Warning: ${visibleText(warning)}\n`);
  return [
    ...failed.map(stackErrors),
    ...warnings(result.stacks),
    ...ofRun,
    ...result.stacks.flatMap(retries),
    ...nextSteps(result),
  ].join('\n');
}

function retries(result: StackResult): readonly string[] {
  const retried = describeRetries(result);
  return retried === undefined ? [] : [`${result.stack}: ${retried}\n`];
}

/** The errors of one stack, in terraform's own words. */
export function stackErrors({ stack, diagnostics }: Pick<StackResult, 'stack' | 'diagnostics'>): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.map((error) => `${heading(stack, error)}\n${indent(error.detail)}`).join('\n');
}

function heading(stack: string, { address, summary }: StackDiagnostic): string {
  const text = visibleText(summary);
  return address === undefined || text.includes(address)
    ? `${stack}: ${text}`
    : `${stack}: ${address}: ${text}`;
}

function warnings(stacks: readonly StackResult[]): readonly string[] {
  return groupedWarnings(stacks).map((warning) => `Warning: ${warningInWords(warning)}\n`);
}

function nextSteps({ command, stacks, interrupted }: PipelineResult): readonly string[] {
  const open = stacks.filter(({ status }) => status === 'interrupted' || status === 'not started').length;
  const failed = stacks.filter(({ status }) => status === 'failed').length;
  if (interrupted) {
    const done = stacks.length - open - failed;
    return [`Interrupted: ${done} of ${stacks.length} stacks are through. Run ${command} again to go on.\n`];
  }
  if (command === 'plan') return [];
  const left = stacks.flatMap((result) => (isLeft(command, result) ? [result.stack] : []));
  return [
    ...(left.length > 0
      ? [
          `Left, because nobody could see a plan of it before: ${left.join(', ')}. Plan again and look at what it shows; or apply ` +
            'with --auto-approve what was not seen.\n',
        ]
      : []),
    ...(failed > 0 ? ['Mend the cause and run apply again: what is done stays done.\n'] : []),
  ];
}

/** Terraform quotes what it was given: no line may begin with "::", which GitHub Actions, reading the log, would obey. */
function indent(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `  ${visibleText(line).replace(/^(\s*)::/, '$1: :')}`.trimEnd())
    .join('\n')
    .concat('\n');
}
