/**
 * What an element of a policy's statement may hold, and that in words.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export interface ElementForm {
  readonly pattern: RegExp;
  readonly words: string;
}

/** An entry of `Action` or `NotAction`. */
export const actionForm: ElementForm = {
  pattern: /^(\*|[A-Za-z0-9-]+:[A-Za-z0-9*?_-]+)$/,
  words: '"*", or a service and an action such as "s3:GetObject" or "ec2:Describe*"',
};

/** An entry of `Resource` or `NotResource`. */
export const resourceForm: ElementForm = { pattern: /^(\*|arn:.+)$/, words: '"*" or an ARN' };
