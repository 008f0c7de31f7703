import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Construct } from 'constructs';
import type { LateValue } from '../../../factory/guardrails/late-value';
import type { Organization } from '../../../factory/model/landing-zone';
import { lateText, policyText } from '../../baseline/account-context';
import type { Regions } from '../../region';
import { serviceTrust } from '../../service-trust';
import { reference } from '../../terraform-text';
import { anyOf, type EventPattern } from './event-patterns';
import { busArn } from './names';

export interface EventForwardingProps {
  /** Of the rules and the role. */
  readonly name: string;
  readonly description: string;
  /** What is sent on from each region. */
  readonly patterns: ReadonlyMap<string, readonly EventPattern[]>;
  readonly regions: Regions;
  /** Account that the rules are in: its id, or the mark of it. */
  readonly accountId: string;
  /** Slug of the account of the bus. */
  readonly busAccount: string;
  readonly organization: Organization;
  readonly lateValue: (value: LateValue) => string;
}

/**
 * Sends events of an account to the bus of the security tooling account: one rule in each region, on the default bus, where
 * AWS's own events are, and one role.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-account.html
 */
export class EventForwarding extends Construct {
  constructor(scope: Construct, id: string, props: EventForwardingProps) {
    super(scope, id);
    const { name, description, patterns, regions, accountId, organization } = props;
    if (patterns.size === 0) return;
    const bus = busArn(organization, props.busAccount);
    const trust = serviceTrust({
      service: 'events.amazonaws.com',
      sourceAccount: accountId,
      sourceArn: `arn:${organization.partition}:events:*:${accountId}:rule/${name}`,
    });
    const send = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'events:PutEvents', Resource: bus }],
    };
    const role = new IamRole(this, 'role', {
      name,
      description: 'EventBridge sends events to the bus of the security tooling account.',
      assumeRolePolicy: policyText(trust, props),
    });
    new IamRolePolicy(this, 'role-policy', {
      name: 'send',
      role: reference(role, 'name'),
      policy: policyText(send, props),
    });
    for (const [region, wanted] of patterns) {
      const place = regions.in(region);
      const rule = new CloudwatchEventRule(this, `${region}_rule`, {
        name,
        description,
        eventPattern: JSON.stringify(anyOf(wanted)),
        ...place,
      });
      new CloudwatchEventTarget(this, `${region}_target`, {
        rule: reference(rule, 'name'),
        targetId: 'security-tooling',
        arn: lateText(bus, props),
        roleArn: reference(role, 'arn'),
        ...place,
      });
    }
  }
}
