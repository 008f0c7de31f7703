import { STATE_KEY_ALIAS } from '../bootstrap/bootstrap';
import type { StateSettings, TerraformSettings } from '../landing-zone';
import type { Loose } from '../loose';
import type { OrganizationFile } from '../organization-file';
import type { TerraformSettingsEntry } from '../terraform-settings';
import { compareVersions, lowestVersion, type Version } from '../version-constraint';

/** `use_lockfile` of the S3 backend is there from 1.10 on. */
const DEFAULT_TERRAFORM = '>= 1.10.0';
/** Versions of the AWS provider that are let in when organization.yaml says nothing. */
export const DEFAULT_AWS_PROVIDER = '~> 6.21';
const DEFAULT_STATE_FOLDER = 'state';
/**
 * First version of the AWS provider in which every regional resource of ours has a `region` argument of its own. Most have it
 * from 6.0 on, `aws_ec2_image_block_public_access` from here (terraform-provider-aws issue 44249, changelog of 6.21.0).
 */
const REGION_ARGUMENT_SINCE: Version = [6, 21, 0];

/** Fills in what organization.yaml leaves open about Terraform. */
export function resolveTerraform(
  entry: Loose<TerraformSettingsEntry> | undefined,
  organization: Loose<OrganizationFile>,
  lockFile: string | undefined,
): TerraformSettings {
  const awsProvider = entry?.awsProvider ?? DEFAULT_AWS_PROVIDER;
  const lowest = lowestVersion(awsProvider) ?? [0, 0, 0];
  return {
    version: entry?.version ?? DEFAULT_TERRAFORM,
    awsProvider,
    regionMode: compareVersions(lowest, REGION_ARGUMENT_SINCE) >= 0 ? 'argument' : 'alias',
    state: resolveState(entry?.state, organization),
    lockFile,
  };
}

function resolveState(
  state: Loose<TerraformSettingsEntry>['state'],
  organization: Loose<OrganizationFile>,
): StateSettings {
  switch (state?.backend) {
    case 's3': {
      const kmsKeyId = state.kmsKeyId ?? keyOfBootstrap(organization, state.region);
      return {
        backend: 's3',
        bucket: state.bucket ?? '',
        region: state.region ?? '',
        prefix: (state.prefix ?? 'account-factory').replace(/^\/+|\/+$/g, ''),
        ...(kmsKeyId === undefined ? {} : { kmsKeyId }),
        ...(state.roleArn === undefined ? {} : { roleArn: state.roleArn }),
      };
    }
    case 'cloud':
      return {
        backend: 'cloud',
        hostname: state.hostname ?? 'app.terraform.io',
        organization: state.organization ?? '',
        ...(state.project === undefined ? {} : { project: state.project }),
        workspacePrefix: state.workspacePrefix ?? `${organization.name ?? ''}-`,
      };
    case 'local':
      return { backend: 'local', path: state.path ?? DEFAULT_STATE_FOLDER };
    default:
      return { backend: 'local', path: DEFAULT_STATE_FOLDER };
  }
}

/**
 * The key that the stack `bootstrap` makes, by its alias. It has to be named: without one the S3 backend has the states encrypted by
 * keys of S3 itself, whatever the bucket does by default.
 */
function keyOfBootstrap(
  { bootstrap, partition = 'aws', managementAccount }: Loose<OrganizationFile>,
  region: string | undefined,
): string | undefined {
  if (bootstrap === undefined) return undefined;
  return `arn:${partition}:kms:${region}:${managementAccount?.id}:${STATE_KEY_ALIAS}`;
}
