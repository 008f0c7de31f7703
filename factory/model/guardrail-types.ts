import type { AwsPolicyType } from '../aws/policy-types';
import type { GuardrailType } from './landing-zone';

/** Guardrail types, which are the names of the folders in policies/, as AWS Organizations names them. */
export const awsPolicyType: Readonly<Record<GuardrailType, AwsPolicyType>> = {
  scp: 'SERVICE_CONTROL_POLICY',
  rcp: 'RESOURCE_CONTROL_POLICY',
  tag: 'TAG_POLICY',
  backup: 'BACKUP_POLICY',
  'ai-opt-out': 'AISERVICES_OPT_OUT_POLICY',
  'declarative-ec2': 'DECLARATIVE_POLICY_EC2',
  chatbot: 'CHATBOT_POLICY',
  'security-hub': 'SECURITYHUB_POLICY',
  inspector: 'INSPECTOR_POLICY',
  'upgrade-rollout': 'UPGRADE_ROLLOUT_POLICY',
  s3: 'S3_POLICY',
  bedrock: 'BEDROCK_POLICY',
};

export const guardrailTypes = Object.keys(awsPolicyType) as readonly GuardrailType[];

/** Types that decide over requests, statement by statement; the others hand settings down the tree. */
export const authorizationTypes = ['scp', 'rcp'] as const satisfies readonly GuardrailType[];
export type AuthorizationType = (typeof authorizationTypes)[number];

export function isAuthorizationType(type: GuardrailType): type is AuthorizationType {
  return type === 'scp' || type === 'rcp';
}
