import { organizationalUnitName as limit } from '../aws/organization-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { misfit } from './shared/misfit';

/** What AWS takes as the name of an OU, without the `/` that joins names into paths here. */
export const organizationalUnitName: Rule = {
  id: 'organizational-unit-name',
  check({ organization, organizationalUnits }, report) {
    for (const { name, pointer } of organizationalUnits) {
      const wrong =
        misfit(name, limit) ??
        (name.trim() === name ? undefined : 'It begins or ends with a space, which no one sees.');
      if (wrong === undefined) continue;
      report({
        file: organization.file,
        pointer: [...pointer, 'name'],
        message: `${quoted(name)} can't be the name of an OU. ${wrong}`,
      });
    }
  },
};
