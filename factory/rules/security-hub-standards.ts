import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { controlPlaces } from './shared/baselines';
import { duplicates } from './shared/duplicates';

/**
 * A standard of Security Hub that is in the list twice: an account subscribes to each once.
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchEnableStandards.html
 */
export const securityHubStandards: Rule = {
  id: 'security-hub-standards',
  check(workspace, report) {
    for (const { file, pointer, controls } of controlPlaces(workspace)) {
      const standards =
        typeof controls.securityHub === 'object' ? (controls.securityHub.standards ?? []) : [];
      const items = standards.map((standard, index) => ({ standard, index }));
      for (const { item } of duplicates(items, ({ standard }) => standard)) {
        report({
          file,
          pointer: [...pointer, 'securityHub', 'standards', item.index],
          message: `The standard ${quoted(item.standard)} is in this list already. Remove it here.`,
        });
      }
    }
  },
};
