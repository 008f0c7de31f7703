import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { Construct } from 'constructs';
import type { Account } from '../../factory/model/landing-zone';
import { identifier } from '../address';
import { terraformText } from '../terraform-text';

/** Where the parameters are: teams may read this path, and only the baseline writes to it. */
const PATH = '/account-factory';

/** What the request says about the account, as SSM parameters in its home region: custom fields, change, support plan. */
export class AccountFacts extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { customFields, change, support }: Pick<Account, 'customFields' | 'change' | 'support'>,
  ) {
    super(scope, id);
    for (const [key, value] of Object.entries(customFields)) {
      this.#parameter(`custom-fields_${identifier(key)}`, `custom-fields/${key}`, value);
    }
    if (change) {
      this.#parameter('change_requested-by', 'change/requested-by', change.requestedBy);
      this.#parameter('change_reason', 'change/reason', change.reason);
    }
    // What every account has at first needs no saying.
    if (support !== 'basic') this.#parameter('support', 'support', support);
  }

  #parameter(id: string, name: string, value: string): void {
    new SsmParameter(this, id, {
      name: terraformText(`${PATH}/${name}`),
      type: 'String',
      // Not secret, and a reviewer has to see it in the plan: `value` would be hidden there.
      insecureValue: terraformText(value),
    });
  }
}
