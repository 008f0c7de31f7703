import type { TextLimit } from '../aws/text-limit';
import { externalId, trustedPrincipal } from '../aws/trust-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { foreignPartition } from './shared/foreign-partition';
import { misfit } from './shared/misfit';

const texts = { principal: trustedPrincipal, externalId } as const satisfies Readonly<
  Record<string, TextLimit>
>;

/**
 * Who collects logs: somebody whom IAM can trust, with an external id that STS takes.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
 */
export const siemForm: Rule = {
  id: 'siem-form',
  check(workspace, report) {
    const { file, data } = workspace.organization;
    for (const field of ['principal', 'externalId'] as const) {
      const value = data.logging?.siem?.[field];
      const wrong =
        value === undefined ? undefined : (misfit(value, texts[field]) ?? foreignPartition(value, workspace));
      if (value === undefined || wrong === undefined) continue;
      report({
        file,
        pointer: ['logging', 'siem', field],
        message: `Logs can't be collected by ${quoted(value)} as "${field}". ${wrong}`,
      });
    }
  },
};
