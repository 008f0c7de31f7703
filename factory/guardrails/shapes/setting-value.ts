/** What a value may be. */
export interface ValueForm {
  readonly accepts: (value: unknown) => boolean;
  /** To go after "is" or "that is". */
  readonly words: string;
  /** The values that there are, when they can be listed. */
  readonly known?: readonly string[];
}

/** A text with a placeholder still in it is told by another rule, and ids that come later have any form. */
export function isUnfilled(value: unknown): boolean {
  return typeof value === 'string' && value.includes('{{');
}

/** One of these texts, written like that. */
export function oneOf(...known: readonly string[]): ValueForm {
  const words = known.map((value) => `"${value}"`);
  return {
    accepts: (value) => typeof value === 'string' && known.includes(value),
    words: words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
    known,
  };
}

/** A text that is not empty and matches a pattern as a whole. */
export function textOf(words: string, pattern = /./s): ValueForm {
  return { accepts: (value) => typeof value === 'string' && pattern.test(value), words };
}

/** A number without fraction, in quotes or not: AWS takes both. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): ValueForm {
  return {
    accepts: (value) =>
      (typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value))) &&
      Number.isInteger(Number(value)) &&
      Number(value) >= least &&
      Number(value) <= most,
    words:
      most === Number.MAX_SAFE_INTEGER
        ? `a whole number of ${least} or more`
        : `a whole number from ${least} to ${most}`,
  };
}

/** True or false, in quotes or not: AWS takes both. */
export const trueOrFalse: ValueForm = {
  accepts: (value) => value === true || value === false || value === 'true' || value === 'false',
  words: '"true" or "false"',
  known: ['true', 'false'],
};

export const anyText = textOf('a text that is not empty');

/** By their form: new regions come without this tool knowing of them. */
export const region = textOf('a region such as "eu-central-1"', /^[a-z]{2,4}(-[a-z]+)+-\d+$/);

export const regionOrAll: ValueForm = {
  accepts: (value) => value === 'ALL_SUPPORTED' || region.accepts(value),
  words: 'a region such as "eu-central-1", or "ALL_SUPPORTED"',
  known: ['ALL_SUPPORTED'],
};
