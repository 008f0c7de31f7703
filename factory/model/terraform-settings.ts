import { z } from 'zod';
import { bucketName } from '../aws/state-limits';
import { lengthOf, text } from './shape-kit';

const local = z
  .strictObject({
    backend: z.literal('local').meta({ description: 'State in files of this folder.' }),
    path: text('Folder for the state files, relative to organization.yaml. Default: `state`.').optional(),
  })
  .meta({ description: 'State in local files: for trying out.' });

const s3 = z
  .strictObject({
    backend: z
      .literal('s3')
      .meta({ description: 'State in an S3 bucket, locked by S3 itself (`use_lockfile`).' }),
    bucket: text('Name of the bucket.', lengthOf(bucketName)),
    region: text('Region of the bucket.'),
    prefix: text(
      'Prefix of each state key, `<prefix>/<stack>.tfstate`. Default: `account-factory`.',
    ).optional(),
    kmsKeyId: text('KMS key that encrypts the state: ARN or alias.').optional(),
    roleArn: text('Role to assume for reading and writing state.').optional(),
  })
  .meta({ description: 'State in S3.' });

const cloud = z
  .strictObject({
    backend: z
      .literal('cloud')
      .meta({ description: 'State in HCP Terraform, one workspace for each stack.' }),
    organization: text('Organization in HCP Terraform.'),
    hostname: text('Host. Default: `app.terraform.io`.').optional(),
    project: text('Project that new workspaces go to.').optional(),
    workspacePrefix: text(
      'Put before the name of each stack to name its workspace. Default: the name of the organization and `-`.',
    ).optional(),
  })
  .meta({ description: 'State in HCP Terraform.' });

/** How Terraform is to be run on what is synthesized. */
export const terraformSettings = z
  .strictObject({
    version: text("Constraint on Terraform's version. Default: `>= 1.10.0`.", {
      examples: ['>= 1.10.0'],
    }).optional(),
    awsProvider: text(
      'Constraint on the AWS provider. Its lowest version decides how regions are reached: from 6.21 by each resource, below that by one provider for each region. Default: `~> 6.21`.',
      { examples: ['~> 6.21', '>= 5.100.0, < 7.0.0'] },
    ).optional(),
    state: z
      .discriminatedUnion('backend', [local, s3, cloud])
      .meta({ description: 'Where state is kept. Default: local files in `state/`.' })
      .optional(),
  })
  .meta({ description: 'Terraform and provider versions, and where state is kept.' });

export type TerraformSettingsEntry = z.infer<typeof terraformSettings>;
