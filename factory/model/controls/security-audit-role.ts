import { z } from 'zod';
import { roleName } from '../../aws/account-limits';
import { lengthOf, text } from '../shape-kit';
import { control } from './control';

export interface SecurityAuditRoleSettings {
  readonly name: string;
}

export const securityAuditRole = control(
  'Read-only role for the account of `sharedAccounts.securityTooling`.',
  z.strictObject({
    name: text('Name of the role. Default: `security-audit`.', lengthOf(roleName)).optional(),
  }),
);
