import { filledCustomizations } from '../customizations/filled';
import { filledPolicies } from '../guardrails/filled-policies';
import { filledInlinePolicies } from '../identity/filled-inline-policies';
import type { Rule } from './rule';
import { forEachText } from './shared/each-text';
import { isLost } from './shared/has-field';
import { once } from './shared/once';

/**
 * A placeholder in a policy document, or in an option of a customization, that stands for nothing, or for a list where only a
 * text can be. Variables are put into documents as they are, so that a placeholder within one would reach AWS.
 */
export const unknownPlaceholder: Rule = {
  id: 'unknown-placeholder',
  check(workspace, report) {
    // What stands there could not be read: nothing is known of variables, accounts and OUs.
    if (isLost(workspace.organization)) return;
    for (const { policy, misshapes } of [...filledPolicies(workspace), ...filledInlinePolicies(workspace)]) {
      for (const misshape of misshapes) report({ file: policy.file, ...misshape });
    }
    const reportOnce = once(report);
    for (const { customizations } of filledCustomizations(workspace)) {
      for (const { misshapes } of customizations) for (const misshape of misshapes) reportOnce(misshape);
    }
    const { file, data } = workspace.organization;
    forEachText(data.variables, (text, at, onKey) => {
      if (onKey || !text.includes('{{')) return;
      report({
        file,
        pointer: ['variables', ...at],
        message:
          'A variable can hold no placeholder: its value goes into documents as it is. Write the value itself.',
      });
    });
  },
};
