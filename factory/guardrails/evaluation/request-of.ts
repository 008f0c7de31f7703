import { globalConditionKey } from '../../aws/iam/global-condition-keys';
import { globalServices } from '../../aws/iam/global-services';
import type { Partition } from '../../model/landing-zone';
import { lateMark } from '../late-value';
import { serviceOf } from './action';
import type { Owner } from './owner';
import type { Party } from './parties';
import type { Principal } from './principal';
import type { ContextValue, Question } from './question';
import { absent, type KeyState, present, type Request, unknown } from './request';

const ORGANIZATION = lateMark({ kind: 'organizationId' });

export interface RequestFacts {
  readonly question: Question;
  readonly principal: Principal;
  readonly owner: Owner;
  readonly partition: Partition;
  readonly knownIds: ReadonlySet<string>;
}

/**
 * The request as policies see it: what is given, and what follows from it. A key of which neither tells is unknown.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function requestOf(facts: RequestFacts): Request {
  const { question, knownIds } = facts;
  const given = new Map<string, KeyState>();
  for (const [key, value] of Object.entries(question.context ?? {})) {
    // An ARN tells who asks, and is put into the form that the key has.
    if (key.toLowerCase() === 'aws:principalarn' && value !== null && question.principal === undefined)
      continue;
    given.set(key.toLowerCase(), { values: valuesOf(value) });
  }
  return {
    action: question.action.toLowerCase(),
    resource: question.resource,
    knownIds,
    stateOf: (key) => given.get(key) ?? derived(key, facts),
  };
}

/** The region that a request goes to, when it is given or the service has but one. */
export function regionOf({ region, action }: Question, partition: Partition): string | undefined {
  if (region !== undefined) return region;
  const service = serviceOf(action.toLowerCase());
  return globalServices[partition].find((global) => global.service === service)?.region;
}

function valuesOf(value: ContextValue): readonly string[] {
  if (value === null) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function derived(key: string, facts: RequestFacts): KeyState {
  const { question, principal, owner } = facts;
  switch (key) {
    case 'aws:requestedregion': {
      const region = regionOf(question, facts.partition);
      return region === undefined ? unknownOf(key, principal) : one(region);
    }
    case 'aws:resourceaccount':
      return owner.isKnown ? one(owner.account.id) : unknown;
    case 'aws:resourceorgid':
      return owner.isKnown ? orgId(owner.account) : unknown;
    case 'aws:resourceorgpaths':
      return owner.isKnown ? orgPaths(owner.account) : unknown;
    case 'aws:principalisawsservice':
      return principal.kind === 'anonymous' ? absent : one(String(principal.kind === 'service'));
    case 'aws:principalservicename':
      return principal.kind === 'service' ? one(principal.name) : absent;
    // Only where a service itself calls, for one of someone's resources.
    case 'aws:sourceaccount':
    case 'aws:sourcearn':
    case 'aws:sourceorgid':
    case 'aws:sourceorgpaths':
    case 'aws:principalservicenameslist':
      return principal.kind === 'service' ? unknown : absent;
  }
  switch (principal.kind) {
    case 'iam':
      return ofPrincipal(key, principal, facts.partition);
    case 'service':
      return isOfOrganization(key) ? absent : unknownOf(key, principal);
    case 'anonymous':
      if (key === 'aws:principalaccount') return one('anonymous');
      if (key === 'aws:principaltype') return one('Anonymous');
      if (isOfOrganization(key) || key === 'aws:principalarn' || isPrincipalTag(key)) return absent;
      return unknownOf(key, principal);
  }
}

function ofPrincipal(key: string, principal: Principal & { kind: 'iam' }, partition: string): KeyState {
  const { account, arn, type, userName } = principal;
  switch (key) {
    case 'aws:principalaccount':
      return one(account.id);
    case 'aws:principalorgid':
      return orgId(account);
    case 'aws:principalorgpaths':
      return orgPaths(account);
    case 'aws:principalarn':
      return arn === undefined
        ? { unknown: { isPresent: true, form: `arn:${partition}:???::${account.id}:*` } }
        : one(arn);
    case 'aws:principaltype':
      return type === undefined ? unknownOf(key, principal) : one(type);
    case 'aws:username':
      if (type === undefined) return unknown;
      return userName === undefined ? absent : one(userName);
    // Only sessions of sts:AssumeRoot have it, and those are the root user's.
    case 'aws:assumedroot':
      return type === undefined || type === 'Account' ? unknown : absent;
  }
  // The root user can't be tagged.
  return type === 'Account' && isPrincipalTag(key) ? absent : unknownOf(key, principal);
}

/** Some keys are in every request, or in every one that is signed. */
function unknownOf(key: string, { kind }: Principal): KeyState {
  const presence = globalConditionKey(key)?.presence;
  const isPresent = presence === 'always' || (presence === 'signed' && kind === 'iam');
  return isPresent ? present : unknown;
}

/** An account elsewhere may be in another organization, or in none. */
function orgId({ kind }: Party): KeyState {
  return kind === 'outsider' ? { unknown: { isPresent: false, not: ORGANIZATION } } : one(ORGANIZATION);
}

function orgPaths({ orgPath }: Party): KeyState {
  return orgPath === undefined ? { unknown: { isPresent: false, not: ORGANIZATION } } : one(orgPath);
}

function isOfOrganization(key: string): boolean {
  return key === 'aws:principalorgid' || key === 'aws:principalorgpaths';
}

function isPrincipalTag(key: string): boolean {
  return key.startsWith('aws:principaltag/');
}

function one(value: string): KeyState {
  return { values: [value] };
}
