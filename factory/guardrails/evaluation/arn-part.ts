/** A character of one part of an ARN, as a regular expression: any but a colon, which a late value may hold nevertheless. */
export const ARN_CHARACTER = String.raw`(?:\{\{\w+:[a-z0-9-]+\}\}|[^:])`;

const ACCOUNT = new RegExp(`^arn(?::${ARN_CHARACTER}*){3}:(${ARN_CHARACTER}*)(?::|$)`);

/** The account in an ARN: an id, a late value, or nothing where the service names none. */
export function accountOfArn(arn: string | undefined): string | undefined {
  return ACCOUNT.exec(arn ?? '')?.[1] || undefined;
}
