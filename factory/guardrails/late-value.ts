/** An id that AWS gives only when a stack is applied. */
export type LateValue =
  | { readonly kind: 'organizationId' }
  | { readonly kind: 'rootId' }
  | { readonly kind: 'organizationalUnitId'; readonly slug: string }
  | { readonly kind: 'accountId'; readonly slug: string };

/**
 * How a late value stands in the text of a policy until Terraform puts the id there. Placeholders have the same form and
 * are all filled in or refused before, so that no text of a person's can be taken for one.
 */
export function lateMark(value: LateValue): string {
  return 'slug' in value ? `{{${value.kind}:${value.slug}}}` : `{{${value.kind}}}`;
}

const MARK = /\{\{(organizationId|rootId|organizationalUnitId|accountId)(?::([a-z0-9-]+))?\}\}/;

/** Takes a text apart into what is plain and the late values in it, in order. */
export function splitLateValues(text: string): readonly (string | LateValue)[] {
  const pieces = text.split(new RegExp(MARK.source, 'g'));
  const parts: (string | LateValue)[] = [];
  for (let at = 0; at < pieces.length; at += 3) {
    const plain = pieces[at];
    if (plain) parts.push(plain);
    const kind = pieces[at + 1];
    const slug = pieces[at + 2];
    if (kind !== undefined) parts.push((slug === undefined ? { kind } : { kind, slug }) as LateValue);
  }
  return parts;
}

/**
 * The longest that each id can be.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html - o-[a-z0-9]{10,32}
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Root.html - r-[0-9a-z]{4,32}
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html - ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}
 */
const LONGEST: Readonly<Record<LateValue['kind'], number>> = {
  organizationId: 34,
  rootId: 34,
  organizationalUnitId: 68,
  accountId: 12,
};

/** How many characters a policy has when it reaches AWS, ids at their longest. */
export function sentLength(content: string): number {
  return splitLateValues(content).reduce(
    (sum, part) => sum + (typeof part === 'string' ? part.length : LONGEST[part.kind]),
    0,
  );
}
