import { analyzerName } from '../aws/baseline-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { accountControls, placeOf } from './shared/account-controls';
import { controlPlaces } from './shared/baselines';
import { misfit } from './shared/misfit';
import { once } from './shared/once';

/**
 * What AWS takes as the name of an analyzer, of which an account has one in each region.
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
    const home = workspace.organization.data.homeRegion ?? '';
    const reportOnce = once(report);
    for (const { controls, origins } of accountControls(workspace, ['accessAnalyzer', 'unusedAccess'])) {
      const { accessAnalyzer, unusedAccess } = controls;
      const place = placeOf(origins['unusedAccess.name']) ?? placeOf(origins['accessAnalyzer.name']);
      if (!place || unusedAccess === undefined || accessAnalyzer?.name !== unusedAccess.name) continue;
      // Without regions of its own it is in those of the account, the home region among them.
      if (accessAnalyzer.regions.length > 0 && !accessAnalyzer.regions.includes(home)) continue;
      reportOnce({
        ...place,
        message: `${quoted(unusedAccess.name)} is the name of both analyzers of an account, "accessAnalyzer" and "unusedAccess", and AWS takes each name once in a region. Give one of them another.`,
      });
    }
  },
};
