import { parameterValue } from '../../aws/parameter-limits';

/**
 * Says why SSM does not take a text as the value of a parameter.
 *
 * @returns undefined when it does
 */
export function parameterMisfit(value: string): string | undefined {
  const { minBytes, maxBytes, refused } = parameterValue;
  const bytes = Buffer.byteLength(value);
  if (bytes < minBytes) return "It is empty, and SSM parameters, one of which it becomes, can't be.";
  if (bytes > maxBytes)
    return `It has ${bytes} bytes; an SSM parameter, which it becomes, holds ${maxBytes}.`;
  if (value.includes(refused)) {
    return `It holds "${refused}", which SSM, where it becomes a parameter, takes for the name of another parameter.`;
  }
  return undefined;
}
