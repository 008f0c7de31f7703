import { isAuthorizationType } from '../model/guardrail-types';
import type { GuardedOrganization } from './guarded-organization';

type GuardedAccount = GuardedOrganization['accounts'][number];

/** An account id in a policy: its digits, or the mark of one that AWS has yet to give. */
const ACCOUNT = /\{\{accountId:([a-z0-9-]+)\}\}|(?<!\d)\d{12}(?!\d)/g;
/** A pattern for some account ids: digits and wildcards between colons or quotes. */
const SOME_ACCOUNTS = /[:"](?=[*?]*\d)(?=\d*[*?])[\d*?]{2,12}[:"]/;

/**
 * Tells accounts apart as far as service and resource control policies do: two accounts of one key get one verdict on
 * every request. They are in one OU, have the same policies of their own, and no policy names either of them.
 */
export function accountKeys({ guardrails }: GuardedOrganization): (account: GuardedAccount) => string {
  const own = new Map<string, string[]>();
  const named = new Set<string>();
  let tellsIdsApart = false;
  for (const { name, type, content, targets } of guardrails) {
    for (const target of targets) {
      if (target.kind === 'account') own.set(target.slug, [...(own.get(target.slug) ?? []), name]);
    }
    if (!isAuthorizationType(type)) continue;
    for (const [id, slug] of content.matchAll(ACCOUNT)) named.add(slug ?? id);
    tellsIdsApart ||= SOME_ACCOUNTS.test(content);
  }
  return ({ slug, organizationalUnit, accountId, fullAwsAccess }) => {
    const isNamed = named.has(slug) || (accountId !== undefined && (named.has(accountId) || tellsIdsApart));
    return JSON.stringify([organizationalUnit, fullAwsAccess, own.get(slug) ?? [], isNamed ? slug : '']);
  };
}
