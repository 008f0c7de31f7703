import type { Rule } from './rule';
import { hasField } from './shared/has-field';
import { permissionSetMisfits } from './shared/permission-set-misfits';

/**
 * What Identity Center takes as a permission set.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreatePermissionSet.html
 */
export const permissionSetForm: Rule = {
  id: 'permission-set-form',
  check({ organization }, report) {
    const { file, data } = organization;
    for (const [name, entry] of Object.entries(data.identity?.permissionSets ?? {})) {
      const at = ['identity', 'permissionSets', name];
      // A policy whose place was of the wrong type is told by another rule.
      const lost = ['managedPolicies', 'customerManagedPolicies', 'inlinePolicy'].some(
        (field) => hasField(organization, [...at, field]) && !Object.hasOwn(entry ?? {}, field),
      );
      if (entry === undefined || lost) continue;
      for (const { pointer, ...misfit } of permissionSetMisfits(name, entry, data.partition ?? 'aws')) {
        report({ file, pointer: [...at, ...pointer], ...misfit });
      }
    }
  },
};
