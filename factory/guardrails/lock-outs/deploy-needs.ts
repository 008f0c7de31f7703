import { issuerName } from '../../deploy/trust-policy';
import type { Deployment } from '../../model/deploy';
import type { ServiceQuota } from '../../model/service-quota';
import type { Need, NeedContext } from './need';
import { arnOf, needs } from './needs';
import { roleSetup } from './role-setup';

/** What making OIDC providers and deployment roles needs. */
export function deployNeeds({ providers, roles }: Deployment, context: NeedContext): readonly Need[] {
  const { iamRegion } = context;
  return [
    ...providers.flatMap(({ url, existing }) => [
      ...(existing ? needs('iam', ['ListOpenIDConnectProviders'], iamRegion) : []),
      ...needs(
        'iam',
        [
          ...(existing ? [] : ['CreateOpenIDConnectProvider', 'TagOpenIDConnectProvider']),
          'GetOpenIDConnectProvider',
        ],
        iamRegion,
        arnOf(context, 'iam', '', `oidc-provider/${issuerName(url)}`),
      ),
    ]),
    ...roles.flatMap(({ name, managedPolicies, customerManagedPolicies, allow }) =>
      roleSetup(
        name,
        [
          ...(managedPolicies.length + customerManagedPolicies.length > 0 ? ['managedPolicy' as const] : []),
          ...(allow.length > 0 ? ['inlinePolicy' as const] : []),
        ],
        context,
      ),
    ),
  ];
}

/** What asking for quotas needs. */
export function quotaNeeds(quotas: readonly ServiceQuota[], context: NeedContext): readonly Need[] {
  return quotas.flatMap(({ service, quota, regions }) =>
    regions.flatMap((region) => [
      ...needs('servicequotas', ['GetAWSDefaultServiceQuota', 'GetRequestedServiceQuotaChange'], region),
      ...needs(
        'servicequotas',
        ['GetServiceQuota', 'RequestServiceQuotaIncrease'],
        region,
        arnOf(context, 'servicequotas', region, `${service}/${quota}`),
      ),
    ]),
  );
}
