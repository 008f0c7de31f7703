import { readSource } from '../customizations/module-source';
import type { Rule } from './rule';

/**
 * A Terraform module whose version is left open: what is applied could change without a change that anyone reviews.
 * https://developer.hashicorp.com/terraform/language/modules/sources#selecting-a-revision
 */
export const unpinnedModule: Rule = {
  id: 'unpinned-module',
  check({ customizationModules }, report) {
    for (const { file, data } of customizationModules) {
      const { source, version } = data.module ?? {};
      if (source === undefined) continue;
      const read = readSource(file, source, version);
      if (!('unpinned' in read)) continue;
      const field = version === undefined ? 'source' : 'version';
      report({ file, pointer: ['module', field], message: read.unpinned });
    }
  },
};
