import { logBucket } from '../../model/logging/log-buckets';
import type { Flow, Flows } from '../flow';

/** What is recorded goes to the log archive. */
export const loggingFlows: Flows = ({ logging, accounts }) => {
  if (!logging) return [];
  const to = { account: logging.account };
  const bucket = logBucket(logging, 'config');
  const delivers = accounts.some(({ baseline }) => baseline.controls.config?.bucket === bucket);
  const ofConfig: Flow[] = delivers ? [{ from: 'vended', to, what: 'logs: Config' }] : [];
  const audit = logging.auditAccount;
  const ofReader: Flow[] =
    audit === undefined ? [] : [{ from: to, to: { account: audit }, what: 'logs, to be read' }];
  return [{ from: 'management', to, what: 'logs: CloudTrail' }, ...ofConfig, ...ofReader];
};
