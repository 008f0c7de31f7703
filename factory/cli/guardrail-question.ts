import { actionsOf } from '../aws/iam/actions';
import { servicePrefixes } from '../aws/iam/services';
import { CannotRun } from '../diagnostics/cannot-run';
import { didYouMean } from '../diagnostics/did-you-mean';
import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import { isPrincipal } from '../guardrails/evaluation/principal';
import type { Question } from '../guardrails/evaluation/question';

/** What someone says of a request on the command line. */
export interface QuestionOptions {
  readonly region?: string;
  readonly resource?: string;
  readonly principal?: string;
  /** Each `key=value`. */
  readonly context: readonly string[];
  readonly absent: readonly string[];
}

const ACTION = /^[a-z0-9-]+:[a-z0-9]+$/i;
const RESOURCE = /^(\*|arn(:[^:]*){4}:.+)$/s;

/**
 * The question that arguments ask.
 *
 * @throws CannotRun for what is malformed
 */
export function questionFrom(action: string, options: QuestionOptions): Question {
  if (!ACTION.test(action)) {
    throw new CannotRun(
      `${quoted(action)} is no action. Give a service and one of its actions, such as s3:GetObject.`,
    );
  }
  const { region, resource, principal } = options;
  if (resource !== undefined && !RESOURCE.test(resource)) {
    throw new CannotRun(
      `${quoted(resource)} is no resource. Give its ARN, such as arn:aws:s3:::bucket/key, or leave --resource out.`,
    );
  }
  if (principal !== undefined && !isPrincipal(principal)) {
    throw new CannotRun(
      `${quoted(principal)} is no principal. Give an ARN, root, role/NAME or user/NAME of the account, a service such as cloudtrail.amazonaws.com, or anonymous.`,
    );
  }
  // Names of condition keys don't heed case: the first way of writing one stands.
  const names = new Map<string, string>();
  const nameOf = (key: string): string => {
    const lower = key.toLowerCase();
    const name = names.get(lower) ?? key;
    names.set(lower, name);
    return name;
  };
  const context = new Map<string, readonly string[] | null>();
  for (const given of options.context) {
    const equals = given.indexOf('=');
    if (equals < 1) {
      throw new CannotRun(
        `${quoted(given)} is no context. Give a condition key and its value, such as --context aws:SourceVpc=vpc-1.`,
      );
    }
    const key = nameOf(given.slice(0, equals));
    context.set(key, [...(context.get(key) ?? []), given.slice(equals + 1)]);
  }
  for (const typed of options.absent) {
    const key = nameOf(typed);
    if (context.has(key)) {
      throw new CannotRun(`${quoted(key)} can't have a value and be absent: leave out one of the two.`);
    }
    context.set(key, null);
  }
  return { action, region, resource, principal, context: Object.fromEntries(context) };
}

/** A sentence about an action that IAM does not know; undefined for one that it knows. */
export function doubtAbout(action: string): string | undefined {
  const [service = '', name = ''] = action.toLowerCase().split(':');
  const actions = actionsOf(service);
  if (actions.has(name)) return undefined;
  const written = [...actions.values()].map((known) => `${service}:${known.name}`);
  const names =
    actions.size > 0
      ? suggest(action, written)
      : suggest(service, servicePrefixes()).map((prefix) => `${prefix}:`);
  return [`IAM does not know the action ${quoted(action)}.`, didYouMean(names)].filter(Boolean).join(' ');
}
