import type { Problem } from '../diagnostics/problem';
import type { Workspace } from '../model/workspace';
import { rules } from './index';

/** Runs every rule over the workspace. The order of the problems is that of the rules; printers sort. */
export function runRules(workspace: Workspace): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) {
    rule.check(workspace, (finding) => {
      problems.push({ severity: rule.severity ?? 'error', ...finding, rule: rule.id });
    });
  }
  return problems;
}
