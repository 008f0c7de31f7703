import type { Flows } from '../flow';

/** Traffic between accounts takes its routes through the network account. */
export const networkFlows: Flows = ({ network }) =>
  network ? [{ from: 'vended', to: { account: network.account }, what: 'routes' }] : [];
