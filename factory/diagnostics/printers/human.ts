import pc from 'picocolors';
import { countOf } from '../../text/count-of';
import { codeFrame } from '../code-frame';
import { didYouMean } from '../did-you-mean';
import type { LocatedProblem } from '../located-problem';
import { visibleText } from '../visible-text';

const WIDTH = 110;

/** For a person at a terminal: each problem with its place, code frame, message and help page; a summary line last. */
export function printHuman(problems: readonly LocatedProblem[]): string {
  if (problems.length === 0) return '';
  return [...problems.map(one), summary(problems)].join('\n');
}

function one({ problem, place, lines, help }: LocatedProblem): string {
  const at = place ? `:${place.line}:${place.column}` : '';
  const rule = problem.severity === 'error' ? pc.red(problem.rule) : pc.yellow(`${problem.rule} (warning)`);
  const message = [problem.message, didYouMean(problem.suggest)]
    .filter((part) => part !== undefined)
    .join(' ');
  return [
    `${pc.bold(visibleText(problem.file) + at)}  ${rule}`,
    '',
    ...(place ? [codeFrame(lines, place)] : []),
    ...wrap(message).map((line) => `  ${line}`),
    pc.dim(`  ${help}`),
    '',
  ].join('\n');
}

function summary(problems: readonly LocatedProblem[]): string {
  const files = new Set(problems.map(({ problem }) => problem.file)).size;
  const parts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = problems.filter(({ problem }) => problem.severity === severity).length;
    return count === 0 ? [] : [countOf(count, severity)];
  });
  return `${parts.join(' and ')} in ${countOf(files, 'file')}\n`;
}

function wrap(message: string): string[] {
  const lines: string[] = [''];
  for (const word of visibleText(message.replace(/\s+/g, ' ')).split(' ')) {
    const line = lines[lines.length - 1] ?? '';
    // A line that begins with "::" would be a command to GitHub Actions, which reads the log.
    const fits = line.length + word.length + 1 <= WIDTH || word.startsWith('::');
    if (line !== '' && !fits) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
