import type { BaselineControlName, BaselineControls } from '../../model/baseline-controls';
import type { Deployment } from '../../model/deploy';
import type { ServiceQuota } from '../../model/service-quota';
import { backupControlNeeds } from './control-needs/backup';
import { configControlNeeds } from './control-needs/config';
import type { ControlNeeds } from './control-needs/control-needs';
import { ec2ControlNeeds } from './control-needs/ec2';
import { iamControlNeeds } from './control-needs/iam';
import { securityServiceNeeds } from './control-needs/security-services';
import { ssmControlNeeds } from './control-needs/ssm';
import { deployNeeds, quotaNeeds } from './deploy-needs';
import type { Need, NeedContext } from './need';
import { arnOf, needs } from './needs';

/** What the baseline of an account sets up in it. */
export interface BaselineContent {
  readonly controls: BaselineControls;
  readonly deployment: Deployment;
  readonly serviceQuotas: readonly ServiceQuota[];
  /** Whether there are facts to keep as SSM parameters. */
  readonly hasFacts: boolean;
}

const needsOf: ControlNeeds = {
  ...iamControlNeeds,
  ...ec2ControlNeeds,
  ...ssmControlNeeds,
  ...backupControlNeeds,
  ...configControlNeeds,
  ...securityServiceNeeds,
};

/** What the baseline of an account needs of the access role. Customizations are the teams' own: what they call is not known. */
export function baselineNeeds(
  { controls, deployment, serviceQuotas, hasFacts }: BaselineContent,
  context: NeedContext,
): Need[] {
  const names = Object.keys(needsOf) as readonly BaselineControlName[];
  return [
    ...names.flatMap((name) => controlNeeds(name, controls, context)),
    ...deployNeeds(deployment, context),
    ...quotaNeeds(serviceQuotas, context),
    ...(hasFacts ? factNeeds(context) : []),
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

const PARAMETER = ['PutParameter', 'GetParameter', 'AddTagsToResource', 'ListTagsForResource'] as const;

function factNeeds(context: NeedContext): Need[] {
  const { homeRegion } = context;
  const resource = arnOf(context, 'ssm', homeRegion, 'parameter/account-factory/change/reason');
  return [
    ...needs('ssm', PARAMETER, homeRegion, resource),
    ...needs('ssm', ['DescribeParameters'], homeRegion),
  ];
}
