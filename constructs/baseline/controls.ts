import type { Construct } from 'constructs';
import type { BaselineControlName, BaselineControls } from '../../factory/model/baseline-controls';
import type { Regions } from '../region';
import { AccessAnalyzer } from './access-analyzer';
import { AccountAlias } from './account-alias';
import { EbsEncryption } from './ebs-encryption';
import { PasswordPolicy } from './password-policy';
import { S3PublicAccessBlock } from './s3-public-access-block';

interface Control<Name extends BaselineControlName> {
  /** Start of the Terraform addresses of its resources: changing it replaces them all. */
  readonly id: string;
  readonly construct: new (
    scope: Construct,
    id: string,
    settings: NonNullable<BaselineControls[Name]>,
    regions: Regions,
  ) => Construct;
}

const controls: { readonly [Name in BaselineControlName]: Control<Name> } = {
  passwordPolicy: { id: 'password-policy', construct: PasswordPolicy },
  s3PublicAccessBlock: { id: 's3-public-access-block', construct: S3PublicAccessBlock },
  ebsEncryption: { id: 'ebs-encryption', construct: EbsEncryption },
  accountAlias: { id: 'account-alias', construct: AccountAlias },
  accessAnalyzer: { id: 'access-analyzer', construct: AccessAnalyzer },
};

const names = Object.keys(controls) as readonly BaselineControlName[];

/** Adds a construct for each control that is switched on. */
export function addControls(scope: Construct, settings: BaselineControls, regions: Regions): void {
  for (const name of names) addControl(scope, name, settings, regions);
}

function addControl<Name extends BaselineControlName>(
  scope: Construct,
  name: Name,
  settings: BaselineControls,
  regions: Regions,
): void {
  const own = settings[name];
  const control: Control<Name> = controls[name];
  if (own !== undefined) new control.construct(scope, control.id, own, regions);
}
