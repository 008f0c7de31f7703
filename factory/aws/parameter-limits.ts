import type { TextLimit } from './text-limit';

/**
 * One level of the name of an SSM parameter: what stands between two slashes. A whole name, its ARN included, may be
 * 1,011 characters long and 15 levels deep; the bound here leaves room for the ARN and the levels above.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export const parameterNameLevel: TextLimit = {
  min: 1,
  max: 900,
  pattern: /^[\w.-]*$/,
  form: 'letters, digits and _.-',
};

/**
 * Value of a parameter of the standard tier. It must not be empty, and AWS refuses `{{`, which it reads as a reference
 * to another parameter.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export const parameterValue = { minBytes: 1, maxBytes: 4096, refused: '{{' } as const;
