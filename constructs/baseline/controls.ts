import type { Construct } from 'constructs';
import type { BaselineControlName, BaselineControls } from '../../factory/model/baseline-controls';
import type { Regions } from '../region';
import { AccessAnalyzer } from './access-analyzer';
import { AccountAlias } from './account-alias';
import type { AccountContext } from './account-context';
import { AmiBlock } from './ami-block';
import { BackupVaultControl } from './backup-vault';
import { BreakGlassRole } from './break-glass-role';
import { ClosedDefaultSecurityGroup } from './closed-default-security-group';
import { Config } from './config';
import { ConfigRules } from './config-rules';
import { DefaultVpcRemoval } from './default-vpc-removal';
import { EbsEncryption } from './ebs-encryption';
import { EbsSnapshotBlock } from './ebs-snapshot-block';
import { GuardDuty } from './guard-duty';
import { InstanceMetadata } from './instance-metadata';
import { PasswordPolicy } from './password-policy';
import { S3PublicAccessBlock } from './s3-public-access-block';
import { SecurityAuditRole } from './security-audit-role';
import { SecurityHub } from './security-hub';
import { SsmDocumentBlock } from './ssm-document-block';
import { UnusedAccess } from './unused-access';

interface Control<Name extends BaselineControlName> {
  /** Start of the Terraform addresses of its resources: changing it replaces them all. */
  readonly id: string;
  readonly construct: new (
    scope: Construct,
    id: string,
    settings: NonNullable<BaselineControls[Name]>,
    regions: Regions,
    account: AccountContext,
  ) => Construct;
}

const controls: { readonly [Name in BaselineControlName]: Control<Name> } = {
  passwordPolicy: { id: 'password-policy', construct: PasswordPolicy },
  s3PublicAccessBlock: { id: 's3-public-access-block', construct: S3PublicAccessBlock },
  ebsEncryption: { id: 'ebs-encryption', construct: EbsEncryption },
  accountAlias: { id: 'account-alias', construct: AccountAlias },
  accessAnalyzer: { id: 'access-analyzer', construct: AccessAnalyzer },
  ebsSnapshotBlock: { id: 'ebs-snapshot-block', construct: EbsSnapshotBlock },
  amiBlock: { id: 'ami-block', construct: AmiBlock },
  instanceMetadata: { id: 'instance-metadata', construct: InstanceMetadata },
  unusedAccess: { id: 'unused-access', construct: UnusedAccess },
  closedDefaultSecurityGroup: { id: 'default-security-group', construct: ClosedDefaultSecurityGroup },
  defaultVpcRemoval: { id: 'default-vpc-removal', construct: DefaultVpcRemoval },
  ssmDocumentBlock: { id: 'ssm-document-block', construct: SsmDocumentBlock },
  breakGlassRole: { id: 'break-glass-role', construct: BreakGlassRole },
  securityAuditRole: { id: 'security-audit-role', construct: SecurityAuditRole },
  backupVault: { id: 'backup-vault', construct: BackupVaultControl },
  // Before what needs its recorder.
  config: { id: 'config', construct: Config },
  configRules: { id: 'config-rules', construct: ConfigRules },
  guardDuty: { id: 'guard-duty', construct: GuardDuty },
  securityHub: { id: 'security-hub', construct: SecurityHub },
};

const names = Object.keys(controls) as readonly BaselineControlName[];

/** Adds a construct for each control that is switched on. */
export function addControls(
  scope: Construct,
  settings: BaselineControls,
  regions: Regions,
  account: AccountContext,
): void {
  for (const name of names) addControl(scope, name, settings, regions, account);
}

function addControl<Name extends BaselineControlName>(
  scope: Construct,
  name: Name,
  settings: BaselineControls,
  regions: Regions,
  account: AccountContext,
): void {
  const own = settings[name];
  const control: Control<Name> = controls[name];
  if (own !== undefined) new control.construct(scope, control.id, own, regions, account);
}
