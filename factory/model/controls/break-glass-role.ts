import { z } from 'zod';
import { roleSessionHours } from '../../aws/baseline-limits';
import { text, textList, wholeNumber } from '../shape-kit';
import { control } from './control';

export interface BreakGlassRoleSettings {
  /** Name of the role, with its path, if any. */
  readonly name: string;
  /** ARNs of the users and roles that may assume it, with MFA. */
  readonly trusted: readonly string[];
  /** Longest session, in hours. */
  readonly sessionHours: number;
}

export const breakGlassRole = control(
  'Administrator role for emergencies, which named users of the management or the security account assume with MFA.',
  z.strictObject({
    name: text(
      'Name of the role, with its path if it has one. Default: the first of `essentialRoles.breakGlass`, else `break-glass`.',
      { examples: ['break-glass'] },
    ).optional(),
    trusted: textList(
      'ARNs of the IAM users and roles in the management or the security account that may assume it, with MFA.',
      ['arn:aws:iam::111111111111:user/break-glass-1'],
    ).optional(),
    sessionHours: wholeNumber('Longest session, in hours. Default: 1.', ...roleSessionHours).optional(),
  }),
);
