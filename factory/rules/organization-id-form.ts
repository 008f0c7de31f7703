import { organizationId } from '../aws/organization-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { misfit } from './shared/misfit';

/** The id of the organization that is taken over. */
export const organizationIdForm: Rule = {
  id: 'organization-id-form',
  check({ organization: { file, data } }, report) {
    const { organizationId: id } = data;
    const wrong = id === undefined ? undefined : misfit(id, organizationId);
    if (wrong === undefined) return;
    report({
      file,
      pointer: ['organizationId'],
      message: `${quoted(id)} can't be the id of an organization. ${wrong} \`aws organizations describe-organization\` tells it.`,
    });
  },
};
