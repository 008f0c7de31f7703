import type { LandingZone } from '../../../factory/model/landing-zone';
import type { Logging } from '../../../factory/model/logging/logging';
import { controlDefaults, noContext } from '../../../factory/model/resolve/control-defaults';
import { loggingFlows } from '../../../factory/picture/flows/logging';
import { landingZone, paymentsProd } from '../../constructs/landing-zone-fixture';

const logging: Logging = {
  account: 'log-archive',
  bucketPrefix: 'acme',
  retention: { days: 365, mode: 'COMPLIANCE' },
  auditAccount: undefined,
  dataEvents: [],
  siem: undefined,
};
const recorded = (bucket: string) => ({
  ...paymentsProd,
  baseline: {
    profile: undefined,
    controls: { config: { ...controlDefaults.config(noContext).settings, bucket } },
  },
});
const flows = (more: Partial<LandingZone>) =>
  loggingFlows({ ...landingZone, logging, ...more }).map(({ what }) => what);

test('events of the trail go to the log archive, and what AWS Config of accounts delivers there', () => {
  expect(flows({ accounts: [recorded('acme-config-archive')] })).toEqual([
    'logs: CloudTrail',
    'logs: Config',
  ]);
  expect(flows({ accounts: [recorded('elsewhere')] })).toEqual(['logs: CloudTrail']);
});

test('and from there to whom audits', () => {
  expect(flows({ logging: { ...logging, auditAccount: 'audit' }, accounts: [] })).toEqual([
    'logs: CloudTrail',
    'logs, to be read',
  ]);
});

test('nothing goes where there is no log archive', () => {
  expect(flows({ logging: undefined })).toEqual([]);
});
