import { analyzerName } from '../aws/baseline-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { controlPlaces } from './shared/baselines';
import { misfit } from './shared/misfit';

/**
 * What AWS takes as the name of an analyzer.
 * https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateAnalyzer.html
 */
export const analyzerNameForm: Rule = {
  id: 'analyzer-name-form',
  check(workspace, report) {
    for (const { file, pointer, controls } of controlPlaces(workspace)) {
      for (const control of ['accessAnalyzer', 'unusedAccess'] as const) {
        const settings = controls[control];
        const name = typeof settings === 'object' ? settings.name : undefined;
        const wrong = name === undefined ? undefined : misfit(name, analyzerName);
        if (wrong === undefined) continue;
        report({
          file,
          pointer: [...pointer, control, 'name'],
          message: `${quoted(name)} can't be the name of an analyzer. ${wrong}`,
        });
      }
    }
  },
};
