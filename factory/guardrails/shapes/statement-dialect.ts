import { actionForm, type ElementForm } from '../../aws/iam/statement-elements';
import type { AuthorizationType } from '../../model/guardrail-types';

/** In what the policies that decide over requests differ from each other. */
export interface StatementDialect {
  /** The type in words, with its article. */
  readonly name: string;
  /** Elements of a statement. */
  readonly keys: readonly string[];
  /** Elements that other policies have, and why this one has not. */
  readonly refused: Readonly<Record<string, string>>;
  readonly effects: readonly string[];
  /** What is wrong with an effect of another policy. */
  readonly effectMessage: string;
  /** Whether each statement says `"Principal": "*"`. */
  readonly everyPrincipal: boolean;
  /** Of an entry of `Action`. */
  readonly action: ElementForm;
  /** Of a `Sid`. @default - any text */
  readonly sid?: ElementForm;
}

const COMMON = ['Sid', 'Effect', 'Action', 'Resource', 'NotResource', 'Condition'];

const scp: StatementDialect = {
  name: 'A service control policy',
  keys: [...COMMON, 'NotAction'],
  refused: Object.fromEntries(
    ['Principal', 'NotPrincipal'].map((key) => [
      key,
      `A service control policy takes no "${key}": it holds for every principal of an account. To spare some, use a condition on aws:PrincipalArn.`,
    ]),
  ),
  effects: ['Allow', 'Deny'],
  effectMessage: '"Effect" is either "Allow" or "Deny", written like that.',
  everyPrincipal: false,
  action: actionForm,
};

const rcp: StatementDialect = {
  name: 'A resource control policy',
  keys: [...COMMON, 'Principal'],
  refused: {
    NotPrincipal:
      'A resource control policy takes no "NotPrincipal". Write "Principal": "*", and spare some with a condition on aws:PrincipalArn or aws:PrincipalOrgID.',
    NotAction:
      'A resource control policy takes no "NotAction": it names the actions that it denies. Use "Action" with a service and an action, such as "s3:*".',
  },
  effects: ['Deny'],
  effectMessage:
    '"Effect" is "Deny" in a resource control policy of yours: only AWS\'s own RCPFullAWSAccess allows.',
  everyPrincipal: true,
  action: {
    pattern: /^[A-Za-z0-9-]+:[A-Za-z0-9*?_-]+$/,
    words:
      'a service and an action such as "s3:GetObject" or "sts:*"; a resource control policy can\'t name all services by "*"',
  },
};

/**
 * A policy that is attached to an identity, such as a role.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
 */
export const identityDialect: StatementDialect = {
  ...scp,
  name: 'An identity policy',
  refused: Object.fromEntries(
    ['Principal', 'NotPrincipal'].map((key) => [
      key,
      `An identity policy takes no "${key}": it holds for those who have it.`,
    ]),
  ),
  sid: { pattern: /^[A-Za-z0-9]+$/, words: 'letters and digits alone, such as "ReadReports"' },
};

/**
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html - since September
 * 2025 the whole policy language but principals: NotAction, NotResource, conditions and ARNs with either effect, and
 * wildcards anywhere in the name of an action
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
export const statementDialects: Readonly<Record<AuthorizationType, StatementDialect>> = { scp, rcp };
