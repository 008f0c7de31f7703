import { ARN_CHARACTER } from './arn-part';
import type { Place } from './decision';
import type { Parties, Party } from './parties';
import type { Question } from './question';

/** Who asks. */
export type Principal =
  | {
      readonly kind: 'iam';
      readonly account: Party;
      /** As `aws:PrincipalArn` has it; undefined for some role or user about whom nothing else is known. */
      readonly arn: string | undefined;
      readonly type: 'Account' | 'User' | 'AssumedRole' | 'FederatedUser' | undefined;
      /** @default - unknown when `type` is, else there is none */
      readonly userName?: string;
      readonly isServiceLinkedRole: boolean;
    }
  /** An AWS service by itself, such as `cloudtrail.amazonaws.com`. */
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'anonymous' };

const ARN = new RegExp(`^arn:[^:]+:(?:iam|sts)::(${ARN_CHARACTER}*):(.*)$`, 's');
const SERVICE = /^[a-z0-9.-]+\.(?:amazonaws\.com(?:\.cn)?|aws\.internal)$/;

/** The parts of an ARN that name someone who can ask. */
const LAST_PART = /^(?:root|(?:role|user|federated-user|assumed-role)\/\S+)$/;

/** Whether a text names someone who can ask: an ARN, its last part, an account, an AWS service, or `anonymous`. */
export function isPrincipal(text: string): boolean {
  if (text === 'anonymous' || SERVICE.test(text) || /^\d{12}$/.test(text)) return true;
  return LAST_PART.test(ARN.exec(text)?.[2] ?? text);
}

/**
 * Makes out who asks. What is neither an ARN, a service, an account id nor `anonymous` is taken as the last part of an ARN in
 * the account of the place.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
 */
export function principalOf(
  question: Question,
  place: Place,
  here: Party,
  parties: Parties,
  partition: string,
): Principal {
  const given = question.principal ?? givenArn(question);
  if (given === undefined) {
    return { kind: 'iam', account: here, arn: undefined, type: undefined, isServiceLinkedRole: false };
  }
  if (given === 'anonymous' || given === '*') return { kind: 'anonymous' };
  if (SERVICE.test(given)) return { kind: 'service', name: given };
  const [, id, rest] =
    ARN.exec(given) ?? (/^\d{12}$/.test(given) ? ['', given, 'root'] : ['', here.id, given]);
  return {
    kind: 'iam',
    account: accountOf(id ?? '', place, here, parties),
    ...identity(`arn:${partition}`, id ?? '', rest ?? ''),
  };
}

/** Policies that are tried by themselves bind whoever asks, unless the organization says otherwise of the account. */
function accountOf(id: string, place: Place, here: Party, parties: Parties): Party {
  if (id === here.id) return here;
  const account = parties.byId(id);
  const triesScp = place.kind === 'document' && place.policies.some(({ type }) => type === 'scp');
  return triesScp && account.kind !== 'management' ? { ...here, id } : account;
}

function identity(arn: string, id: string, rest: string) {
  const [kind = '', ...names] = rest.split('/');
  const isServiceLinkedRole = names[0] === 'aws-service-role';
  switch (kind) {
    case 'root':
      return { arn: `${arn}:iam::${id}:root`, type: 'Account', isServiceLinkedRole: false } as const;
    case 'user': {
      const userName = names.at(-1) ?? '';
      return {
        arn: `${arn}:iam::${id}:${rest}`,
        type: 'User',
        userName,
        isServiceLinkedRole: false,
      } as const;
    }
    case 'federated-user':
      return { arn: `${arn}:sts::${id}:${rest}`, type: 'FederatedUser', isServiceLinkedRole: false } as const;
    case 'assumed-role': {
      // The key holds the role, not its session, and the role's path, which the session lacks.
      const role = `${pathOf(names[0] ?? '')}${names[0] ?? ''}`;
      const isLinked = role.startsWith(SERVICE_LINKED);
      return {
        arn: `${arn}:iam::${id}:role/${role}`,
        type: 'AssumedRole',
        isServiceLinkedRole: isLinked,
      } as const;
    }
    default:
      return { arn: `${arn}:iam::${id}:${rest}`, type: 'AssumedRole', isServiceLinkedRole } as const;
  }
}

const SERVICE_LINKED = 'aws-service-role/';

/** The path of a role by its name, where AWS has given both. That of a region may follow in roles of Identity Center. */
function pathOf(role: string): string {
  if (role.startsWith('AWSReservedSSO_')) return 'aws-reserved/sso.amazonaws.com/';
  return role.startsWith('AWSServiceRoleFor') ? SERVICE_LINKED : '';
}

function givenArn({ context }: Question): string | undefined {
  for (const [key, value] of Object.entries(context ?? {})) {
    if (key.toLowerCase() === 'aws:principalarn' && typeof value === 'string') return value;
  }
  return undefined;
}
