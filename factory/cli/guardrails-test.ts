import type { Command } from 'commander';
import { CannotRun } from '../diagnostics/cannot-run';
import { didYouMean } from '../diagnostics/did-you-mean';
import { printProblems } from '../diagnostics/print';
import { suggest } from '../diagnostics/suggest';
import type { CaseOutcome } from '../guardrails/trial/case-outcome';
import { failedCase } from '../guardrails/trial/failed-case';
import { type GuardrailCaseEntry, guardrailCases } from '../guardrails/trial/guardrail-cases';
import { tryCases } from '../guardrails/trial/try-case';
import type { Workspace } from '../model/workspace';
import { countOf } from '../text/count-of';
import { readChecked, reportProblems } from './checked-workspace';
import { EXIT } from './exit-codes';
import { failedCasesJson } from './failed-cases-json';
import { guardrailsStand } from './guardrails-stand';
import { addCommonOptions, type CommonOptions } from './options';

/** `guardrails test [NAME...]`: tries the cases that lie beside the guardrails. */
export function registerGuardrailsTest(guardrails: Command): void {
  addCommonOptions(guardrails.command('test [guardrail...]'))
    .description('try the cases of policies/<type>/<name>.test.yaml')
    .action((names: readonly string[], options: CommonOptions) => {
      const checked = readChecked(options);
      if (checked.problems.length > 0) reportProblems(checked, options, process.stderr);
      if (!guardrailsStand(checked.problems)) return;
      const outcomes = tryCases(checked.workspace, casesOf(checked.workspace, names));
      const failed = outcomes.filter(({ passed }) => !passed);
      if (failed.length > 0) process.exitCode = EXIT.problems;
      print(outcomes, failed, options);
    });
}

function casesOf(workspace: Workspace, names: readonly string[]): GuardrailCaseEntry[] {
  const known = [...workspace.policyByName.keys()];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const hint = didYouMean(suggest(unknown, known)) ?? 'Its name is that of its file in policies/.';
    throw new CannotRun(`There is no guardrail "${unknown}". ${hint}`);
  }
  const cases = guardrailCases(workspace);
  return names.length === 0 ? cases : cases.filter(({ policy }) => names.includes(policy.name));
}

function print(
  outcomes: readonly CaseOutcome[],
  failed: readonly CaseOutcome[],
  { format, root }: CommonOptions,
): void {
  if (format === 'json') {
    process.stdout.write(failedCasesJson(outcomes, failed, root));
    return;
  }
  process.stdout.write(printProblems(failed.map(failedCase), { format, root }));
  const files = new Set(outcomes.map(({ entry }) => entry.document.file)).size;
  const verdict =
    failed.length === 0 ? 'all passed' : `${outcomes.length - failed.length} passed, ${failed.length} failed`;
  process.stderr.write(
    `${countOf(outcomes.length, 'case')} on ${countOf(files, 'guardrail')}: ${verdict}.\n`,
  );
}
