import { quoted } from '../diagnostics/quoted';
import { accountRegions } from '../model/account-regions';
import { inheritance } from '../model/inheritance';
import { organizationConfigUses } from '../model/security/services/resolve-organization-config';
import type { Rule } from './rule';
import { accountControls } from './shared/account-controls';

/**
 * Accounts that have no recorder of AWS Config where a rule or a conformance pack for all accounts is set up. One of them
 * makes the rule fail as a whole.
 * https://docs.aws.amazon.com/config/latest/developerguide/config-rule-multi-account-deployment.html
 */
export const organizationConfigRecorder: Rule = {
  id: 'organization-config-recorder',
  severity: 'warning',
  check(workspace, report) {
    const uses = organizationConfigUses(workspace);
    if (uses.length === 0) return;
    const inherit = inheritance(workspace);
    const accounts = accountControls(workspace, ['config']).map(({ request, controls: { config } }) => {
      const own = config?.regions.length
        ? config.regions
        : accountRegions(workspace, request, inherit(request).defaults);
      return { slug: request.slug, recorded: new Set(config ? own : []) };
    });
    for (const { pointer, words, regions, exclude } of uses) {
      const left = new Set(exclude);
      const without = accounts.filter(
        ({ slug, recorded }) => !left.has(slug) && regions.some((region) => !recorded.has(region)),
      );
      const [first] = without;
      if (!first) continue;
      const missing = regions.filter((region) => !first.recorded.has(region));
      const others = without.length === 1 ? '' : ` and ${without.length - 1} more`;
      report({
        file: workspace.organization.file,
        pointer,
        onKey: true,
        message: `AWS sets up ${words} in every account, and fails where AWS Config records nothing: the baseline of ${quoted(first.slug)}${others} has no recorder in ${missing.join(', ')}. Switch "config" on there, leave the account out with "exclude", or see to it that something else records there.`,
      });
    }
  },
};
