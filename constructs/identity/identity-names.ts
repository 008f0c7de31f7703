import { identifier } from '../address';

/** Names of the outputs by which other stacks refer to what the identity stack has. */
export const identityOutput = {
  instanceArn: 'instance_arn',
  permissionSetArn: (name: string): string => `permission_set_${identifier(name)}_arn`,
  groupId: (name: string): string => `group_${identifier(name)}_id`,
} as const;
