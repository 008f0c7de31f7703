import type { Flows } from '../flow';

/** Traffic between accounts goes through the transit gateways of the network account; what is known of it, to the log archive. */
export const networkFlows: Flows = ({ network, logging, accounts }) => {
  if (!network) return [];
  const networks = accounts.flatMap((account) => account.network ?? []);
  const to = { account: network.account };
  return [
    ...(networks.some(({ routeTable }) => routeTable !== undefined)
      ? [{ from: 'vended' as const, to, what: network.egress ? 'traffic, and out' : 'traffic' }]
      : []),
    ...(logging && networks.some(({ flowLogs }) => flowLogs)
      ? [{ from: 'vended' as const, to: { account: logging.account }, what: 'logs: VPC flows' }]
      : []),
  ];
};
