import type { Rule } from '../rule';
import { accountLayers } from './account-layers';
import { hasField, isLost } from './has-field';

/**
 * A rule that refuses what defaults and requests say of a section which organization.yaml has not: both have it under one name.
 *
 * @param message - why it is needed, and what to do
 */
export function missingSection(id: string, section: 'dns' | 'network', message: string): Rule {
  return {
    id,
    check(workspace, report) {
      const { organization } = workspace;
      if (isLost(organization) || hasField(organization, [section])) return;
      for (const { file, pointer, data } of accountLayers(workspace)) {
        if (data[section] === undefined) continue;
        report({ file, pointer: [...pointer, section], onKey: true, message });
      }
    },
  };
}
