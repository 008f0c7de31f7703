import { Token } from 'cdktf';

/** What Terraform reads as the start of a template: `${` an interpolation, `%{` a directive. */
const TEMPLATE_START = /[$%]\{/g;

/** Start of the markers by which CDKTF finds its tokens in strings, maps and lists; CDKTF looks at every string. */
const TOKEN_MARKER = /TfToken\[/g;

/** What CDKTF takes for a number in a string, and looks up as an encoded token (cdktf lib/tokens/private/encoding). */
const NUMBER = /[-|\d.+]+e[-|\d.eE+]+/g;

/**
 * Turns text from the model into a Terraform JSON string that evaluates to that text, letter for letter. Every text that
 * a person wrote goes through here on its way to Terraform, keys of maps included: a request is data, never code.
 *
 * `$${` and `%%{` stand for `${` and `%{` however many `$` or `%` come before them
 * (https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences-1, and tried out with
 * Terraform 1.11). `Fn.rawString` of CDKTF leaves `%{` as it is. Text that looks like one of CDKTF's tokens is broken up
 * by an interpolation of the character itself, so that CDKTF does not put another resource's attribute there.
 */
export function terraformText(text: string): string {
  // As a key, such as a tag's, it would be lost in the objects that CDKTF makes.
  if (text === '__proto__') return '__proto_${"_"}';
  return text
    .replace(TEMPLATE_START, (start) => `${start[0]}${start}`)
    .replace(TOKEN_MARKER, 'TfToken${"["}')
    .replace(NUMBER, (number) =>
      Token.isUnresolved(Number.parseFloat(number)) ? number.replace('e', '${"e"}') : number,
    );
}

/** A part of a Terraform string that is no text: a reference, as `reference()` gives it. */
export interface Reference {
  readonly reference: string;
}

/** Turns text with references in it into one Terraform JSON string; of the text, as above, nothing is evaluated. */
export function terraformTemplate(parts: readonly (string | Reference)[]): string {
  return parts
    .map((part, index) => {
      if (typeof part !== 'string') return part.reference;
      const text = terraformText(part);
      // Right before a reference, a `$` would escape it: `$${`.
      return index === parts.length - 1
        ? text
        : text.replace(/\$+$/, (dollars) => '${"$"}'.repeat(dollars.length));
    })
    .join('');
}

/** Every text in a value, such as tags or the settings of a backend: Terraform reads keys of maps as templates as well. */
export function terraformTexts<T>(value: T): T {
  if (typeof value === 'string') return terraformText(value) as T;
  if (Array.isArray(value)) return value.map(terraformTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => [terraformText(key), terraformTexts(below)]),
  ) as T;
}

/**
 * A reference to an attribute of a resource in the same stack, such as `${aws_organizations_account.payments.id}`.
 * It is a plain string, where CDKTF's own attributes are tokens: those stay in a process-wide table for good and hold the
 * whole stack in memory, which an organisation of ten thousand accounts would feel.
 */
export function reference(
  resource: { readonly terraformResourceType: string; readonly friendlyUniqueId: string },
  attribute: string,
): string {
  return `\${${resource.terraformResourceType}.${resource.friendlyUniqueId}.${attribute}}`;
}
