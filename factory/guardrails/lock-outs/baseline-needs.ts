import type { BaselineControlName, BaselineControls } from '../../model/baseline-controls';
import type { Need, NeedContext } from './need';

/** What setting a control up, and planning it again, asks of AWS. Taking it away again is not counted. */
type NeedsOf<Name extends BaselineControlName> = (
  settings: NonNullable<BaselineControls[Name]>,
  context: NeedContext,
) => readonly Need[];

/**
 * By control, as the AWS provider makes its calls. Actions without a resource type are authorized on `*`.
 *
 * @see constructs/baseline
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const needsOf: { readonly [Name in BaselineControlName]: NeedsOf<Name> } = {
  passwordPolicy: (_, { iamRegion }) =>
    onAll(['iam:UpdateAccountPasswordPolicy', 'iam:GetAccountPasswordPolicy'], iamRegion),
  accountAlias: (_, { iamRegion }) => onAll(['iam:CreateAccountAlias', 'iam:ListAccountAliases'], iamRegion),
  s3PublicAccessBlock: (_, { homeRegion }) =>
    onAll(['s3:PutAccountPublicAccessBlock', 's3:GetAccountPublicAccessBlock'], homeRegion),
  ebsEncryption: ({ regions }) =>
    regions.flatMap((region) =>
      onAll(['ec2:EnableEbsEncryptionByDefault', 'ec2:GetEbsEncryptionByDefault'], region),
    ),
  accessAnalyzer: ({ name, regions }, { partition, iamRegion, accountId }) => [
    {
      action: 'iam:CreateServiceLinkedRole',
      region: iamRegion,
      resource: `arn:${partition}:iam::${accountId}:role/aws-service-role/access-analyzer.amazonaws.com/AWSServiceRoleForAccessAnalyzer`,
    },
    ...regions.flatMap((region) => {
      const resource = `arn:${partition}:access-analyzer:${region}:${accountId}:analyzer/${name}`;
      return ['CreateAnalyzer', 'GetAnalyzer', 'TagResource'].map((action) => ({
        action: `access-analyzer:${action}`,
        region,
        resource,
      }));
    }),
  ],
};

/** What the baseline of an account needs of the access role: its controls, and the facts kept as SSM parameters. */
export function baselineNeeds(
  controls: BaselineControls,
  facts: { readonly hasFacts: boolean },
  context: NeedContext,
): Need[] {
  const names = Object.keys(needsOf) as readonly BaselineControlName[];
  return [
    ...names.flatMap((name) => controlNeeds(name, controls, context)),
    ...(facts.hasFacts ? factNeeds(context) : []),
  ];
}

function controlNeeds<Name extends BaselineControlName>(
  name: Name,
  controls: BaselineControls,
  context: NeedContext,
): readonly Need[] {
  const settings = controls[name];
  return settings === undefined ? [] : needsOf[name](settings, context);
}

function factNeeds({ partition, homeRegion, accountId }: NeedContext): Need[] {
  const actions = ['PutParameter', 'GetParameter', 'AddTagsToResource', 'ListTagsForResource'];
  const resource = `arn:${partition}:ssm:${homeRegion}:${accountId}:parameter/account-factory/change/reason`;
  return [
    ...actions.map((action) => ({ action: `ssm:${action}`, region: homeRegion, resource })),
    ...onAll(['ssm:DescribeParameters'], homeRegion),
  ];
}

function onAll(actions: readonly string[], region: string | undefined): Need[] {
  return actions.map((action) => ({ action, region, resource: '*' }));
}
