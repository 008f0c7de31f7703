import type { GateRule } from './gate-rule';
import { accountLoss } from './rules/account-loss';
import { accountWithoutBaseline } from './rules/account-without-baseline';
import { backupVaultLoss } from './rules/backup-vault-loss';
import { foreignOrganization } from './rules/foreign-organization';
import { guardrailDetached } from './rules/guardrail-detached';
import { hostedZoneLoss } from './rules/hosted-zone-loss';
import { identitySourceLoss } from './rules/identity-source-loss';
import { ipamLoss } from './rules/ipam-loss';
import { kmsKeyLoss } from './rules/kms-key-loss';
import { logBucketLoss } from './rules/log-bucket-loss';
import { logRetentionLowered } from './rules/log-retention-lowered';
import { objectLockWeakened } from './rules/object-lock-weakened';
import { organizationLoss } from './rules/organization-loss';
import { organizationalUnitLoss } from './rules/organizational-unit-loss';
import { stateBucketLoss } from './rules/state-bucket-loss';
import { trailLoss } from './rules/trail-loss';
import { transitGatewayLoss } from './rules/transit-gateway-loss';

/** Everything that the gate refuses, sorted by id. */
export const gateRules: readonly GateRule[] = [
  accountLoss,
  accountWithoutBaseline,
  backupVaultLoss,
  foreignOrganization,
  guardrailDetached,
  hostedZoneLoss,
  identitySourceLoss,
  ipamLoss,
  kmsKeyLoss,
  logBucketLoss,
  logRetentionLowered,
  objectLockWeakened,
  organizationLoss,
  organizationalUnitLoss,
  stateBucketLoss,
  trailLoss,
  transitGatewayLoss,
];

/** Rules whose refusal an entry of `allow` can lift. */
export const allowableGates: readonly string[] = gateRules
  .filter(({ explicitForm }) => explicitForm === 'allow')
  .map(({ id }) => id);
