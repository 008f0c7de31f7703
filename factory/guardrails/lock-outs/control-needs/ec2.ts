import type { NeedContext } from '../need';
import { arnOf, needs, SOME_ID } from '../needs';
import type { ControlNeeds } from './control-needs';

/** Controls that are settings of EC2. */
export const ec2ControlNeeds: Pick<
  ControlNeeds,
  'ebsEncryption' | 'ebsSnapshotBlock' | 'amiBlock' | 'instanceMetadata' | 'closedDefaultSecurityGroup'
> = {
  ebsEncryption: ({ kmsKey, regions }, context) =>
    regions.flatMap((region) => [
      ...needs('ec2', ['EnableEbsEncryptionByDefault', 'GetEbsEncryptionByDefault'], region),
      ...(kmsKey === 'customer-managed' ? ownKeyNeeds(region, context) : []),
    ]),
  ebsSnapshotBlock: ({ regions }) =>
    regions.flatMap((region) =>
      needs('ec2', ['EnableSnapshotBlockPublicAccess', 'GetSnapshotBlockPublicAccessState'], region),
    ),
  amiBlock: ({ regions }) =>
    regions.flatMap((region) =>
      needs('ec2', ['EnableImageBlockPublicAccess', 'GetImageBlockPublicAccessState'], region),
    ),
  instanceMetadata: ({ regions }) =>
    regions.flatMap((region) =>
      needs('ec2', ['ModifyInstanceMetadataDefaults', 'GetInstanceMetadataDefaults'], region),
    ),
  closedDefaultSecurityGroup: ({ regions }, context) =>
    regions.flatMap((region) => [
      ...needs('ec2', ['DescribeVpcs', 'DescribeSecurityGroups'], region),
      ...needs(
        'ec2',
        ['RevokeSecurityGroupIngress', 'RevokeSecurityGroupEgress', 'CreateTags'],
        region,
        arnOf(context, 'ec2', region, 'security-group/sg-0123456789abcdef0'),
      ),
    ]),
};

const KEY = [
  'TagResource',
  'EnableKeyRotation',
  'DescribeKey',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'ListResourceTags',
  'CreateAlias',
] as const;

function ownKeyNeeds(region: string, context: NeedContext) {
  return [
    ...needs('kms', ['CreateKey', 'ListAliases'], region),
    ...needs('kms', KEY, region, arnOf(context, 'kms', region, `key/${SOME_ID}`)),
    ...needs('kms', ['CreateAlias'], region, arnOf(context, 'kms', region, 'alias/account-factory/ebs')),
    ...needs('ec2', ['ModifyEbsDefaultKmsKeyId', 'GetEbsDefaultKmsKeyId'], region),
  ];
}
