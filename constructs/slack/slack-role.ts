import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { Construct } from 'constructs';
import { serviceTrust } from '../service-trust';
import { reference } from '../terraform-text';

export interface SlackRoleProps {
  readonly name: string;
  /** What the alerts are about, for its description. */
  readonly about: string;
}

/** The role that Amazon Q Developer in chat applications needs for a channel. It may do nothing. */
export class SlackRole extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { name, about }: SlackRoleProps) {
    super(scope, id);
    const role = new IamRole(this, 'Default', {
      name,
      description: `Amazon Q Developer in chat applications, for alerts about ${about}. It may do nothing.`,
      assumeRolePolicy: JSON.stringify(serviceTrust({ service: 'chatbot.amazonaws.com' })),
    });
    this.arn = reference(role, 'arn');
  }
}
