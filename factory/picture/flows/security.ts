import type { Security } from '../../model/security/security';
import type { Flow, Flows } from '../flow';

/** Findings go to the security tooling account, and so do events of all accounts that people are told of. */
export const securityFlows: Flows = ({ security }) => {
  if (!security) return [];
  const to = { account: security.account };
  const sources = findingSources(security);
  const findings: Flow[] =
    sources.length === 0 ? [] : [{ from: 'vended', to, what: `findings: ${sources.join(', ')}` }];
  const { alerts } = security;
  const events = [alerts?.rootSignIn && 'root sign-ins', alerts?.guardrailChanges && 'changes of guardrails'];
  const told = events.filter((event) => typeof event === 'string');
  if (told.length === 0) return findings;
  const what = `events: ${told.join(', ')}`;
  return [...findings, { from: 'management', to, what }, { from: 'vended', to, what }];
};

function findingSources(security: Security): string[] {
  const services = [
    ['GuardDuty', security.guardDuty],
    ['Security Hub', security.securityHub],
    ['Access Analyzer', security.accessAnalyzer],
    ['Config', security.configAggregator],
    ['Inspector', security.inspector],
    ['Macie', security.macie],
    ['Detective', security.detective],
  ] as const;
  return services.flatMap(([name, service]) => (service ? [name] : []));
}
