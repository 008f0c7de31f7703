import type { Misshape } from '../guardrails/misshape';
import { scpMisshapes } from '../guardrails/scp-shape';
import type { GuardrailType } from '../model/landing-zone';
import type { Rule } from './rule';

const misshapes: Readonly<Record<GuardrailType, (document: unknown) => readonly Misshape[]>> = {
  scp: scpMisshapes,
};

/**
 * A policy document of a form that AWS refuses; it would do so only when the change is applied.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
 */
export const policyShape: Rule = {
  id: 'policy-shape',
  check({ policies }, report) {
    for (const { file, type, value } of policies) {
      // A file that is empty or can't be read is told by other rules.
      if (value === undefined || value === null) continue;
      for (const misshape of misshapes[type](value)) report({ file, ...misshape });
    }
  },
};
