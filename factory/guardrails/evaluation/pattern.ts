import { ARN_CHARACTER } from './arn-part';
import { couldMatch } from './could-match';

/** A stretch of a pattern: as it stands, or with `*` and `?` as wildcards. */
export interface PatternPart {
  readonly text: string;
  readonly literal: boolean;
}

/**
 * How far wildcards reach. `text`: over anything. `arn`: each of the six parts of an ARN is matched by itself. `resource`: as
 * `arn`, but a `*` at the end of a part also takes in what follows.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export type Reach = 'text' | 'arn' | 'resource';

export interface PatternRules {
  readonly reach: Reach;
  /** Whether case does not count. */
  readonly fold: boolean;
}

export interface Pattern {
  /** Whether a value matches; undefined when that hangs on an id that is not known yet. */
  test(value: string, knownIds: ReadonlySet<string>): boolean | undefined;
  /** Whether everything matches. */
  readonly isUniversal: boolean;
  /** Whether a value could match of which only a form with wildcards is known. */
  couldTest(form: string, knownIds: ReadonlySet<string>): boolean;
  /** Whether everything that matches begins with a text. */
  beginsWith(text: string): boolean;
}

/** How a late value begins: see factory/guardrails/late-value.ts. */
const MARK = '{{';

/** Forms hold an account's id: there may be one for each account. */
const MOST_REMEMBERED = 20_000;

export function compilePattern(parts: readonly PatternPart[], rules: PatternRules): Pattern {
  const { reach } = rules;
  const isUniversal = parts.every(({ text, literal }) => !literal && /^\*+$/.test(text));
  const matches = isUniversal ? () => true : matcher(parts, rules);
  const remembered = new Map<string, boolean>();
  return {
    isUniversal,
    beginsWith: (text) => parts[0]?.text.startsWith(text) ?? false,
    couldTest(form, knownIds) {
      const known = remembered.get(form);
      if (known !== undefined) return known;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      const could = couldMatch({ parts, reach }, { text: form, literal: false }, knownIds);
      remembered.set(form, could);
      return could;
    },
    test(value, knownIds) {
      if (matches(value)) return true;
      if (!value.includes(MARK)) return false;
      return couldMatch({ parts, reach }, { text: value, literal: true }, knownIds) ? undefined : false;
    },
  };
}

function matcher(parts: readonly PatternPart[], { reach, fold }: PatternRules): (value: string) => boolean {
  if (!fold && parts.every(({ text, literal }) => literal || !/[*?]/.test(text))) {
    const whole = parts.map(({ text }) => text).join('');
    return (value) => value === whole;
  }
  const regex = new RegExp(`^${source(parts, reach)}$`, fold ? 'is' : 's');
  return (value) => regex.test(value);
}

/** The last of the six parts of an ARN holds colons of its own. */
export const LAST_PART = 5;

function source(parts: readonly PatternPart[], reach: Reach): string {
  let colons = 0;
  let out = '';
  parts.forEach(({ text, literal }, index) => {
    for (let at = 0; at < text.length; at++) {
      const char = text[at] ?? '';
      const bounded = reach !== 'text' && colons < LAST_PART;
      if (char === ':' && !isInMark(text, at)) colons += 1;
      if (literal || (char !== '*' && char !== '?')) out += char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      else if (char === '?') out += bounded ? ARN_CHARACTER : '.';
      else {
        const next = text[at + 1] ?? parts[index + 1]?.text[0];
        const goesOn = !bounded || (reach === 'resource' && (next === ':' || next === undefined));
        out += goesOn ? '.*' : `${ARN_CHARACTER}*`;
      }
    }
  });
  return out;
}

function isInMark(text: string, at: number): boolean {
  return text.lastIndexOf(MARK, at) > text.lastIndexOf('}}', at);
}
