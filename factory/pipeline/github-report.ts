import { escapeData, escapeProperty } from '../diagnostics/printers/github';
import type { PipelineResult } from './run';

/** An annotation for each error, as a GitHub Actions workflow command. */
export function githubReport({ stacks }: PipelineResult): string {
  return stacks
    .flatMap(({ stack, diagnostics }) =>
      diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(
          ({ summary, detail }) =>
            `::error title=${escapeProperty(stack)}::${escapeData(`${summary}\n${detail}`)}\n`,
        ),
    )
    .join('');
}
