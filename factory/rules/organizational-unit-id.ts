import { organizationalUnitId } from '../aws/organization-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';
import { hasField } from './shared/has-field';
import { misfit } from './shared/misfit';

/** The id of an OU that is taken over: what it looks like, that no other OU has it, and that its organization is taken over. */
export const organizationalUnitIdRule: Rule = {
  id: 'organizational-unit-id',
  check({ organization, organizationalUnits }, report) {
    const { file } = organization;
    const takesOver = hasField(organization, ['organizationId']);
    for (const { data, pointer } of organizationalUnits) {
      const { id } = data;
      if (id === undefined) continue;
      const at = { file, pointer: [...pointer, 'id'] };
      const wrong = misfit(id, organizationalUnitId);
      if (wrong !== undefined) {
        report({ ...at, message: `${quoted(id)} can't be the id of an OU. ${wrong}` });
      } else if (!takesOver) {
        report({
          ...at,
          message:
            'An OU that exists is in an organization that exists, and "organizationId" does not say which: Terraform would make a new one. Give its id there, or remove this one.',
        });
      }
    }
    for (const { item, first } of duplicates(organizationalUnits, ({ data }) => data.id)) {
      report({
        file,
        pointer: [...item.pointer, 'id'],
        message: `The OU ${quoted(first.path)} has the id ${item.data.id} already, and one OU can't be both. Look both up: \`aws organizations list-organizational-units-for-parent\`.`,
      });
    }
  },
};
