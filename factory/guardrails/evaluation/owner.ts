import { accountOfArn } from './arn-part';
import type { Parties, Party } from './parties';
import type { Principal } from './principal';
import type { Question } from './question';

/** Whose the resource is. */
export interface Owner {
  readonly account: Party;
  /** Whether that is known, and not merely taken for granted. */
  readonly isKnown: boolean;
}

/**
 * The account of the resource: that of its ARN or of `aws:ResourceAccount`; else, when someone from elsewhere asks, the
 * account of the place. Without any of these the account's own resource is meant, as far as its policies go.
 */
export function ownerOf(question: Question, here: Party, principal: Principal, parties: Parties): Owner {
  const id = givenOwner(question) ?? accountOfArn(question.resource);
  if (id) return { account: id === here.id ? here : parties.byId(id), isKnown: true };
  return { account: here, isKnown: principal.kind !== 'iam' || principal.account.id !== here.id };
}

function givenOwner({ context }: Question): string | undefined {
  for (const [key, value] of Object.entries(context ?? {})) {
    if (key.toLowerCase() === 'aws:resourceaccount' && typeof value === 'string') return value;
  }
  return undefined;
}
