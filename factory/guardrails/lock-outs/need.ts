import type { Question } from '../evaluation/question';

/** A request that a role must be able to make. */
export interface Need {
  readonly action: string;
  readonly region: string | undefined;
  /** @default - unknown: it may be any */
  readonly resource?: string;
  /** @default - the role itself */
  readonly principal?: string;
}

/** Where needs arise. */
export interface NeedContext {
  readonly partition: string;
  /** In which requests to IAM are authorized. */
  readonly iamRegion: string;
  readonly homeRegion: string | undefined;
  readonly regions: readonly string[];
  /** Twelve digits, or the mark of an id that AWS has yet to give. */
  readonly accountId: string;
}

/**
 * What a session of a role carries, beside what follows from who it is. CI has no MFA device; whoever breaks the glass is a
 * person who has one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function sessionContext(hasMfa: boolean): NonNullable<Question['context']> {
  return {
    'aws:MultiFactorAuthPresent': hasMfa,
    'aws:PrincipalIsAWSService': false,
    'aws:PrincipalType': 'AssumedRole',
    'aws:SecureTransport': true,
    'aws:ViaAWSService': false,
  };
}
