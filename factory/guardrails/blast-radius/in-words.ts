import { countOf } from '../../text/count-of';
import { listed } from '../../text/listed';
import type { Verdict } from '../evaluation/decision';
import type { BlastRadius, GuardrailImpact } from './blast-radius';
import type { Effect } from './effect';

/** `now denied (was allowed)` */
export function turn({ before, after }: Pick<Effect, 'before' | 'after'>): string {
  const words: Readonly<Record<Verdict, string>> = {
    allowed: 'allowed',
    denied: 'denied',
    depends: 'depending on the request',
  };
  return `now ${words[after]} (was ${words[before]})`;
}

/** Actions of an effect; a pattern comes with the action that stood for it. */
export function actionsInWords({ actions, samples }: Effect, most: number): string {
  return listed(
    actions.map((label) => (samples[label] === undefined ? label : `${label} (${samples[label]})`)),
    most,
  );
}

/** The first line of each report. */
export function summaryInWords({
  guardrails,
  moves,
  compared,
  added,
  removed,
  requests,
}: BlastRadius): string {
  const moved = moves.reduce((sum, { accounts }) => sum + accounts.length, 0);
  const reached = new Set([...guardrails, ...moves].flatMap(({ accounts }) => accounts)).size;
  const parts = [
    `${countOf(guardrails.length, 'guardrail')} changed`,
    ...(moved > 0 ? [`${countOf(moved, 'account')} moved`] : []),
    `${reached} of ${countOf(compared, 'account')} reached`,
    `${countOf(requests, 'request')} compared`,
  ];
  const aside = [
    ...(added.length > 0 ? [`${countOf(added.length, 'account')} new`] : []),
    ...(removed.length > 0 ? [`${countOf(removed.length, 'account')} gone`] : []),
  ];
  return `${parts.join(', ')}${aside.length > 0 ? `; ${aside.join(' and ')}, not compared` : ''}.`;
}

/** What a guardrail's change does where nothing was found to change. */
export function nothingInWords({
  accounts,
  type,
}: Pick<GuardrailImpact, 'accounts' | 'type'>): string | undefined {
  if (accounts.length === 0) return 'It reaches no account.';
  return type === 'scp' || type === 'rcp' ? 'No request that was compared changes its verdict.' : undefined;
}

/** Worst first: what is newly denied, then what is newly allowed, then what depends. */
export function worstFirst(a: Effect, b: Effect): number {
  const rank = ({ after, before }: Effect) => (after === 'denied' ? 0 : before === 'denied' ? 1 : 2);
  return rank(a) - rank(b) || b.requests - a.requests;
}
