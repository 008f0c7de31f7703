import { isDeepStrictEqual } from 'node:util';
import { effectivePolicy } from '../effective/effective-policy';
import { isObject } from '../misshape';
import type { CaseOutcome } from './case-outcome';
import type { GuardrailCaseEntry } from './guardrail-cases';
import { settingsPlace } from './settings-place';
import type { TrialGround } from './trial-ground';

/** Tries a setting of the effective policy of the guardrail's type. */
export function trySetting(ground: TrialGround, entry: GuardrailCaseEntry): CaseOutcome {
  const { setting = '', is, isAbsent } = entry.data;
  const effective = effectivePolicy(ground.organization, settingsPlace(ground, entry), entry.policy.type);
  const value = settingAt(effective, setting.split('.'));
  const passed = isAbsent ? value === undefined : value !== undefined && isSame(value, is);
  return {
    entry,
    passed,
    expected: isAbsent ? 'absent' : JSON.stringify(is),
    came: value === undefined ? 'absent' : JSON.stringify(value),
    explanation: passed ? [] : whatIsThere(effective, setting),
  };
}

/** Keys may hold dots themselves, as the ARN of a role does: of several ways through, the first that leads somewhere. */
export function settingAt(holder: unknown, steps: readonly string[]): unknown {
  if (steps.length === 0) return holder;
  if (!isObject(holder)) return undefined;
  for (let length = 1; length <= steps.length; length += 1) {
    const key = steps.slice(0, length).join('.');
    const found = Object.hasOwn(holder, key) ? settingAt(holder[key], steps.slice(length)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** AWS writes numbers and truth values as texts in some types, and single values as lists of one in others. */
function isSame(value: unknown, expected: unknown): boolean {
  return isDeepStrictEqual(texts(value), texts(expected));
}

function texts(value: unknown): readonly string[] {
  return [value]
    .flat()
    .map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item)))
    .sort();
}

function whatIsThere(effective: unknown, setting: string): string[] {
  const steps = setting.split('.');
  for (let length = steps.length - 1; length >= 0; length -= 1) {
    const holder = settingAt(effective, steps.slice(0, length));
    if (!isObject(holder)) continue;
    const where = length === 0 ? 'The effective policy' : steps.slice(0, length).join('.');
    const keys = Object.keys(holder);
    return [keys.length === 0 ? `${where} is empty.` : `${where} has ${keys.join(', ')}.`];
  }
  return [];
}
