import { groupedBy } from '../../grouped-by';
import { enumerated } from '../../text/listed';
import type { LandingZoneFile } from '../landing-zone-file';
import type { StackResult } from '../stack-result';
import type { Names } from './names';
import { attributePhrases } from './phrases/wording';
import { type StackChange, stackChanges } from './stack-change';

/** A policy of the organization that a run changes, attaches or detaches. */
export interface GuardrailRow {
  readonly policy: string;
  /** Guardrails whose statements are in it. @default - not known */
  readonly guardrails?: readonly string[];
  /** How many member accounts it reaches after the change. @default - not known */
  readonly accounts?: number;
  readonly news: 'created' | 'changed' | 'removed';
  /** `statement DenyLeaving changed`, `attached to OU Sandbox` */
  readonly says: readonly string[];
}

const ATTACHED: Readonly<Partial<Record<StackChange['action'], string>>> = {
  create: 'attached to',
  delete: 'detached from',
};

const POLICY = 'aws_organizations_policy';
const ATTACHMENT = 'aws_organizations_policy_attachment';

/** Slugs have no `_`, so the place of an attachment is what follows the policy's name. */
const PLACE = /^(.+?)_(root|management_account|ou_[^_]+|account_[^_]+)$/;

export function isOfGuardrail(change: StackChange): boolean {
  return isGuardrailStack(change) && (change.type === POLICY || change.type === ATTACHMENT);
}

function isGuardrailStack({ stack }: Pick<StackChange, 'stack'>): boolean {
  return stack === 'guardrails';
}

export function guardrailRows(
  told: readonly StackResult[],
  names: Names,
  landingZone: LandingZoneFile | undefined,
): readonly GuardrailRow[] {
  const known = new Map(landingZone?.policies.map((policy) => [policy.name, policy]));
  // The changes of thousands of other stacks need no second form.
  const changes = told.filter(isGuardrailStack).flatMap(stackChanges).filter(isOfGuardrail);
  return [...groupedBy(changes, policyOf)].map(([policy, own]) => {
    const { guardrails, accounts } = known.get(policy) ?? {};
    return {
      policy,
      ...(guardrails ? { guardrails } : {}),
      ...(accounts === undefined ? {} : { accounts }),
      news: newsOf(own),
      says: [
        ...own.filter(({ type }) => type === POLICY).flatMap(policyPhrases),
        ...attachmentPhrases(
          own.filter(({ type }) => type === ATTACHMENT),
          names,
        ),
      ],
    };
  });
}

function policyOf({ type, component, known }: StackChange): string {
  return type === POLICY ? (known.name ?? component) : (PLACE.exec(component)?.[1] ?? component);
}

function newsOf(changes: readonly StackChange[]): GuardrailRow['news'] {
  const policy = changes.find(({ type }) => type === POLICY);
  if (policy?.action === 'create') return 'created';
  return policy?.action === 'delete' ? 'removed' : 'changed';
}

function policyPhrases({ action, attributes }: StackChange): readonly string[] {
  switch (action) {
    case 'create':
      return ['new'];
    case 'delete':
      return ['removed'];
    case 'replace':
      return ['replaced by a new one'];
    default:
      return attributePhrases(attributes).map((phrase) => phrase.replace(/^content /, ''));
  }
}

/** `attached to the root`, `detached from OU Sandbox and account trial` */
function attachmentPhrases(changes: readonly StackChange[], names: Names): readonly string[] {
  const said = groupedBy(changes, ({ action }) => ATTACHED[action] ?? 'attached anew to');
  return [...said].map(
    ([what, own]) => `${what} ${enumerated(own.map(({ component }) => placeOf(component, names)))}`,
  );
}

function placeOf(component: string, names: Names): string {
  const place = PLACE.exec(component)?.[2] ?? component;
  if (place === 'root') return 'the root';
  if (place === 'management_account') return 'the management account';
  return place.startsWith('ou_')
    ? `OU ${names.organizationalUnitOf(place.slice('ou_'.length))}`
    : `account ${place.slice('account_'.length)}`;
}
