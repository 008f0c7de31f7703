import { trustPolicy } from '../../factory/deploy/trust-policy';
import type { Trust } from '../../factory/model/deploy';
import { terraformTemplate } from '../terraform-text';

/** As the ARN of the provider stands in a trust policy made without one. In a text, JSON would have `\"` for each quote. */
const NO_PROVIDER = '"Federated":""';

/**
 * The trust policy of a role that tokens open, as Terraform takes it; all of it but the ARN of the provider is data.
 *
 * @param providerArn - a reference
 */
export function federatedTrust(trust: Trust, providerArn: string): string {
  const [first = '', ...rest] = JSON.stringify(trustPolicy(trust, '')).split(NO_PROVIDER);
  return terraformTemplate([
    first,
    ...rest.flatMap((part) => ['"Federated":"', { reference: providerArn }, `"${part}`]),
  ]);
}
