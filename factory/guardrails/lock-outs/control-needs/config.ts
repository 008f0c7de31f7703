import { arnOf, needs, SOME_ID } from '../needs';
import { roleArn, roleSetup, serviceLinkedRole } from '../role-setup';
import type { ControlNeeds } from './control-needs';

const ROLE = 'AWSServiceRoleForConfig';
const SETTINGS = [
  'PutDeliveryChannel',
  'DescribeDeliveryChannels',
  'PutRetentionConfiguration',
  'DescribeRetentionConfigurations',
] as const;
const RECORDER = [
  'PutConfigurationRecorder',
  'DescribeConfigurationRecorders',
  'StartConfigurationRecorder',
  'DescribeConfigurationRecorderStatus',
] as const;

/** Controls by AWS Config. */
export const configControlNeeds: Pick<ControlNeeds, 'config' | 'configRules'> = {
  config: ({ name, regions }, context) => [
    ...needs('iam', ['ListRoles'], context.iamRegion),
    ...serviceLinkedRole('config', ROLE, context),
    ...needs(
      'iam',
      ['GetRole', 'PassRole'],
      context.iamRegion,
      roleArn(`aws-service-role/config.amazonaws.com/${ROLE}`, context),
    ),
    ...regions.flatMap((region) => [
      ...needs('config', SETTINGS, region),
      ...needs(
        'config',
        RECORDER,
        region,
        arnOf(context, 'config', region, `configuration-recorder/${name}/${SOME_ID}`),
      ),
    ]),
  ],
  configRules: (settings, context) => {
    const mends = Object.values(settings).some(
      (rule) => typeof rule === 'object' && 'remediation' in rule && Boolean(rule.remediation),
    );
    return [
      ...(mends ? roleSetup('account-factory-config-remediation', ['inlinePolicy', 'passing'], context) : []),
      ...settings.regions.flatMap((region) => [
        ...needs('config', ['DescribeConfigRules'], region),
        ...needs(
          'config',
          ['PutConfigRule', 'TagResource', 'ListTagsForResource'],
          region,
          arnOf(context, 'config', region, 'config-rule/config-rule-0123ab'),
        ),
        ...(mends
          ? needs(
              'config',
              ['PutRemediationConfigurations', 'DescribeRemediationConfigurations'],
              region,
              arnOf(context, 'config', region, `remediation-configuration/${SOME_ID}`),
            )
          : []),
      ]),
    ];
  },
};
