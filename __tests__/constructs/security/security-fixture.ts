import type { Security } from '../../../factory/model/security/security';

/** A section `security` without any service, in the account whose id is known: 222222222222. */
export const noServices: Security = {
  account: '2019-legacy',
  guardDuty: undefined,
  securityHub: undefined,
  accessAnalyzer: undefined,
  configAggregator: undefined,
  inspector: undefined,
  macie: undefined,
  detective: undefined,
  rootAccess: undefined,
  alerts: undefined,
  configRules: [],
  conformancePacks: [],
};
