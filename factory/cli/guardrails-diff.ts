import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { CannotRun } from '../diagnostics/cannot-run';
import { printProblems } from '../diagnostics/print';
import { baseFiles } from '../git/base-files';
import { actionsMatching } from '../guardrails/blast-radius/actions-matching';
import { type BlastRadius, blastRadius } from '../guardrails/blast-radius/blast-radius';
import { jsonReport } from '../guardrails/blast-radius/json-report';
import { markdownReport } from '../guardrails/blast-radius/markdown-report';
import { textReport } from '../guardrails/blast-radius/text-report';
import { readWorkspace } from '../model/read-workspace';
import { guardedOrganization } from '../model/resolve/guarded-organization';
import type { Workspace } from '../model/workspace';
import { runRules } from '../rules/run-rules';
import { cachePath, codeVersion } from '../source/cache-place';
import { DocumentCache } from '../source/document-cache';
import { readChecked, reportProblems } from './checked-workspace';
import { EXIT } from './exit-codes';
import { guardrailsStand } from './guardrails-stand';

const reports = { human: textReport, json: jsonReport, markdown: markdownReport } as const satisfies Record<
  string,
  (radius: BlastRadius, base: string) => string
>;

interface DiffOptions {
  readonly root: string;
  readonly base: string;
  readonly format: keyof typeof reports;
}

/** `guardrails diff --base REF`: what the change of guardrails since a commit does to the accounts. */
export function registerGuardrailsDiff(guardrails: Command): void {
  guardrails
    .command('diff')
    .description('print what changed guardrails allow and deny, since a commit, account by account')
    .requiredOption('--base <ref>', 'branch, tag or commit to compare with')
    .option('--root <dir>', 'folder that holds organization.yaml, accounts/ and policies/', '.')
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(reports)).default('human'))
    .action(({ root, base, format }: DiffOptions) => {
      // Given before `diff` it is held against the formats of `guardrails`, which are others.
      if (!Object.hasOwn(reports, format)) {
        throw new CannotRun(`diff prints as ${Object.keys(reports).join(', ')}, not as ${format}.`);
      }
      const common = { root, out: '', format: 'human' } as const;
      const checked = readChecked(common);
      const before = baseWorkspace(root, base);
      if (checked.problems.length > 0) reportProblems(checked, common, process.stderr);
      if (!guardrailsStand(checked.problems) || !before) return;
      const radius = blastRadius(
        { before: guardedOrganization(before), after: guardedOrganization(checked.workspace) },
        actionsMatching,
      );
      process.stdout.write(reports[format](radius, base));
    });
}

/**
 * Reads the organisation as it was.
 *
 * @returns undefined when its guardrails have mistakes; they are printed, and the exit code is set
 * @throws CannotRun when git can't tell what it was
 */
function baseWorkspace(root: string, base: string): Workspace | undefined {
  const files = baseFiles(root, base);
  try {
    // Most files are what they were: the cache of the root folder knows their data. It is not written anew.
    const cache = new DocumentCache(cachePath(resolve(root)), codeVersion());
    const workspace = readWorkspace(files.root, cache.parse);
    const problems = runRules(workspace).filter(({ severity }) => severity === 'error');
    if (guardrailsStand(problems)) return workspace;
    process.stderr.write(`At ${base} there were mistakes, so that there is nothing to compare with:\n\n`);
    process.stderr.write(printProblems(problems, { format: 'human', root: files.root }));
    process.exitCode = EXIT.problems;
    return undefined;
  } finally {
    files.remove();
  }
}
