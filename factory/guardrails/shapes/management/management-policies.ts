import type { AuthorizationType } from '../../../model/guardrail-types';
import type { GuardrailType } from '../../../model/landing-zone';
import type { ManagementPolicy } from './management-policy';
import { aiOptOut } from './types/ai-opt-out';
import { backup } from './types/backup';
import { bedrock } from './types/bedrock';
import { chatbot } from './types/chatbot';
import { declarativeEc2 } from './types/declarative-ec2';
import { inspector } from './types/inspector';
import { s3 } from './types/s3';
import { securityHub } from './types/security-hub';
import { tag } from './types/tag';
import { upgradeRollout } from './types/upgrade-rollout';

/** The types that hand settings down. */
export const managementPolicies: Readonly<
  Record<Exclude<GuardrailType, AuthorizationType>, ManagementPolicy>
> = {
  tag,
  backup,
  'ai-opt-out': aiOptOut,
  'declarative-ec2': declarativeEc2,
  chatbot,
  'security-hub': securityHub,
  inspector,
  'upgrade-rollout': upgradeRollout,
  s3,
  bedrock,
};
