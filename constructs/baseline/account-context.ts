import type { TerraformResource } from 'cdktf';
import { type LateValue, splitLateValues } from '../../factory/guardrails/late-value';
import type { Organization } from '../../factory/model/landing-zone';
import { terraformTemplate } from '../terraform-text';

/** What a control may know of where it is set up, beside its own settings and its regions. */
export interface AccountContext {
  readonly organization: Organization;
  /** Slug of the account that it is set up in. */
  readonly slug: string;
  /** The id that a late value stands for, or a reference to it; the stack that makes it is then applied first. */
  readonly lateValue: (value: LateValue) => string;
  /** Has terraform take over what a data source finds (`adoptFound` of the stack). */
  readonly adoptFound: (resource: TerraformResource, ids: string) => void;
}

/**
 * The text of a policy as Terraform takes it: ids that are known late stand in it as marks (`lateMark`), and all else is
 * data.
 */
export function policyText(policy: object, account: Pick<AccountContext, 'lateValue'>): string {
  return lateText(JSON.stringify(policy), account);
}

/** The same of any text, such as an ARN. */
export function lateText(text: string, { lateValue }: Pick<AccountContext, 'lateValue'>): string {
  return terraformTemplate(
    splitLateValues(text).map((part) => (typeof part === 'string' ? part : { reference: lateValue(part) })),
  );
}
