import { quoted } from '../diagnostics/quoted';
import { declaredAttribute, declaredEc2Attributes } from '../model/resolve/declared-ec2-attributes';
import type { Rule } from './rule';
import { accountControls, placeOf } from './shared/account-controls';
import { once } from './shared/once';

/**
 * A control sets what a declarative policy sets already for the account: AWS refuses to have it changed there, and the
 * baseline could not be applied. What is on by built-in default alone is left out by itself.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_declarative_syntax.html
 */
export const declaredByPolicy: Rule = {
  id: 'declared-by-policy',
  check(workspace, report) {
    const reportOnce = once(report);
    const names = Object.keys(declaredAttribute) as (keyof typeof declaredAttribute)[];
    for (const { request, unit, controls, origins } of accountControls(workspace, names)) {
      const declared = declaredEc2Attributes(workspace, { slug: request.slug, unit });
      for (const name of names) {
        const guardrail = declared.get(declaredAttribute[name]);
        const place = controls[name] && placeOf(origins[name]);
        if (guardrail === undefined || !place) continue;
        reportOnce({
          ...place,
          onKey: true,
          message: `The guardrail ${quoted(guardrail.name)}, a declarative policy, sets this already for accounts that the control is for, and AWS then refuses to have it changed in an account. Remove the control here, or ${quoted(declaredAttribute[name])} from the guardrail.`,
        });
      }
    }
  },
};
