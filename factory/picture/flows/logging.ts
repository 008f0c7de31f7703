import type { Flows } from '../flow';

/** What is recorded goes to the log archive. */
export const loggingFlows: Flows = ({ logging }) => {
  if (!logging) return [];
  const to = { account: logging.account };
  return [
    { from: 'management', to, what: 'logs: CloudTrail' },
    { from: 'vended', to, what: 'logs: Config' },
  ];
};
