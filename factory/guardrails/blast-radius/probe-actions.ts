import type { PolicyStatement } from '../policy-statement';
import { filledPattern, matcherOf } from './filled-pattern';
import type { StatementPair } from './statement-pairs';

/** An action to probe with, and what it stands for. */
export interface ProbeAction {
  readonly action: string;
  /** As a policy writes it: the action itself, or a pattern that it stands for. */
  readonly label: string;
}

/** Names of real actions that a pattern such as `s3:Put*` matches; empty when none is known. */
export type ActionsMatching = (pattern: string) => readonly string[];

/** Stand for all actions, and for those that a NotAction leaves: calls of many services, some of them global. */
const ORDINARY = [
  'ec2:RunInstances',
  's3:GetObject',
  's3:PutBucketPolicy',
  'iam:CreateUser',
  'lambda:InvokeFunction',
  'dynamodb:PutItem',
  'kms:Decrypt',
  'sts:AssumeRole',
  'cloudtrail:StopLogging',
  'organizations:LeaveOrganization',
  'route53:CreateHostedZone',
  'support:CreateCase',
];

/** Real actions that stand for one pattern. */
const SAMPLES = 2;

/**
 * Actions on both sides of what statements say: each that is named, samples of each pattern that no other pattern of the
 * statements takes for itself, and ordinary ones.
 */
export function probeActions(pair: StatementPair, actionsMatching: ActionsMatching): ProbeAction[] {
  const patterns = [...new Set(pair.flatMap(patternsOf))];
  const actions = new Map<string, ProbeAction>();
  const add = (action: string, label: string): void => {
    const key = action.toLowerCase();
    if (!actions.has(key)) actions.set(key, { action, label });
  };
  for (const pattern of patterns) if (!isPattern(pattern)) add(pattern, pattern);
  const matchers = patterns.filter(isPattern).map((pattern) => ({ pattern, matches: matcherOf(pattern) }));
  for (const { pattern, matches } of matchers) {
    if (/^\*+(:\*+)?$/.test(pattern)) continue;
    const names = [...new Set([...ORDINARY.filter(matches), ...actionsMatching(pattern)])];
    const own = names.filter(
      (name) =>
        !matchers.some(
          (other) => other.pattern !== pattern && isNarrower(other.pattern, pattern) && other.matches(name),
        ) && !actions.has(name.toLowerCase()),
    );
    const samples = (own.length > 0 ? own : names).slice(0, SAMPLES);
    for (const sample of samples.length > 0 ? samples : [filledPattern(pattern)]) add(sample, pattern);
  }
  const everything = matchers.some(({ pattern }) => /^\*+(:\*+)?$/.test(pattern));
  const inverse = pair.some(({ notActions }) => notActions !== undefined);
  if (everything || inverse) {
    for (const action of ORDINARY) {
      const named = matchers.some(({ pattern, matches }) => !/^\*+(:\*+)?$/.test(pattern) && matches(action));
      if (!named) add(action, 'other actions');
    }
  }
  return [...actions.values()];
}

function patternsOf({ actions, notActions }: PolicyStatement): readonly string[] {
  return actions ?? notActions ?? [];
}

function isPattern(action: string): boolean {
  return /[*?]/.test(action);
}

function isNarrower(one: string, other: string): boolean {
  return one.replace(/[*?]/g, '').length > other.replace(/[*?]/g, '').length;
}
