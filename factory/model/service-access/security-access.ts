import type { LandingZone } from '../landing-zone';
import type { SecurityService } from '../security/security';
import { NO_ACCESS, type ServiceAccess } from './service-access';

/**
 * What each security service needs. Most have a call of their own by which they are registered, and with which AWS trusts them;
 * left out of the list, that trust would end. The administrators of two are registered with AWS Organizations itself.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/malware-protection.html - its own trust, for the organization's scans
 */
const BY_SERVICE: Readonly<
  Record<SecurityService, { readonly trusted: readonly string[]; readonly delegated?: readonly string[] }>
> = {
  guardDuty: { trusted: ['guardduty.amazonaws.com'] },
  securityHub: { trusted: ['securityhub.amazonaws.com'] },
  accessAnalyzer: {
    trusted: ['access-analyzer.amazonaws.com'],
    delegated: ['access-analyzer.amazonaws.com'],
  },
  configAggregator: { trusted: ['config.amazonaws.com'], delegated: ['config.amazonaws.com'] },
  inspector: { trusted: ['inspector2.amazonaws.com'] },
  macie: { trusted: ['macie.amazonaws.com'] },
  detective: { trusted: ['detective.amazonaws.com'] },
  rootAccess: { trusted: ['iam.amazonaws.com'] },
};

/** Of GuardDuty's scans for malware in all accounts. */
const MALWARE_PROTECTION = 'malware-protection.guardduty.amazonaws.com';

export function securityAccess({ security }: Pick<LandingZone, 'security'>): ServiceAccess {
  if (!security) return NO_ACCESS;
  const services = Object.keys(BY_SERVICE) as SecurityService[];
  const needed = services.filter((service) => security[service] !== undefined);
  return {
    trusted: [
      ...needed.flatMap((service) => BY_SERVICE[service].trusted),
      ...(security.guardDuty?.features.EBS_MALWARE_PROTECTION ? [MALWARE_PROTECTION] : []),
    ],
    delegated: needed.flatMap((service) =>
      (BY_SERVICE[service].delegated ?? []).map((servicePrincipal) => ({
        servicePrincipal,
        account: security.account,
      })),
    ),
  };
}
