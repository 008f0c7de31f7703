import type { Pointer } from '../diagnostics/problem';
import type { GuardrailEntry } from './guardrail-entry';
import type { GuardrailTarget } from './landing-zone';
import type { Loose } from './loose';
import type { OrganizationalUnitNode, RequestDocument, Workspace } from './workspace';

/** The guardrails attached to one place. */
export interface GuardrailList {
  readonly file: string;
  readonly pointer: Pointer;
  /** The place in words. */
  readonly target: string;
  readonly place: GuardrailPlace;
  readonly entries: readonly AttachedGuardrail[];
}

export type GuardrailPlace =
  | { readonly kind: 'root' }
  | { readonly kind: 'organizationalUnit'; readonly unit: OrganizationalUnitNode }
  | { readonly kind: 'account'; readonly request: RequestDocument };

export interface AttachedGuardrail {
  readonly name: string;
  /** Where its name stands. */
  readonly pointer: Pointer;
  readonly except: {
    readonly organizationalUnits: readonly Exception[];
    readonly accounts: readonly Exception[];
  };
}

/** An OU by its path, or an account by its slug, that an attachment spares. */
export interface Exception {
  readonly name: string;
  readonly pointer: Pointer;
}

/** Every list of guardrails: the root's, the OUs' in tree order and the requests'. What is of the wrong type is left out. */
export function guardrailLists({ organization, organizationalUnits, requests }: Workspace): GuardrailList[] {
  const { file } = organization;
  const list = (
    place: Pick<GuardrailList, 'file' | 'target' | 'place'>,
    above: Pointer,
    entries: Entries,
  ): GuardrailList[] => {
    const pointer = [...above, 'guardrails'];
    return entries ? [{ ...place, pointer, entries: attached(entries, pointer) }] : [];
  };
  return [
    ...list({ file, target: 'the root', place: { kind: 'root' } }, [], organization.data.guardrails),
    ...organizationalUnits.flatMap((unit) =>
      list(
        { file, target: `the OU ${unit.path}`, place: { kind: 'organizationalUnit', unit } },
        unit.pointer,
        unit.data.guardrails,
      ),
    ),
    ...requests.flatMap((request) =>
      list(
        { file: request.file, target: `the account ${request.slug}`, place: { kind: 'account', request } },
        [],
        request.data.guardrails,
      ),
    ),
  ];
}

/** The target that stands for a place; undefined for an OU whose name gives no slug. */
export function targetOf(place: GuardrailPlace): GuardrailTarget | undefined {
  switch (place.kind) {
    case 'root':
      return { kind: 'root' };
    case 'organizationalUnit':
      return place.unit.slug === undefined
        ? undefined
        : { kind: 'organizationalUnit', slug: place.unit.slug };
    case 'account':
      return { kind: 'account', slug: place.request.slug };
  }
}

type Entries = readonly (Loose<GuardrailEntry> | undefined)[] | undefined;

function attached(entries: NonNullable<Entries>, pointer: Pointer): AttachedGuardrail[] {
  const found: AttachedGuardrail[] = [];
  // `forEach` passes over the holes that items of the wrong type leave.
  entries.forEach((entry, index) => {
    const at = [...pointer, index];
    if (typeof entry === 'string') {
      found.push({ name: entry, pointer: at, except: { organizationalUnits: [], accounts: [] } });
    } else if (entry?.guardrail !== undefined) {
      const exceptions = (kind: 'organizationalUnits' | 'accounts'): Exception[] =>
        (entry.except?.[kind] ?? []).flatMap((name, item) =>
          name === undefined ? [] : [{ name, pointer: [...at, 'except', kind, item] }],
        );
      found.push({
        name: entry.guardrail,
        pointer: [...at, 'guardrail'],
        except: {
          organizationalUnits: exceptions('organizationalUnits'),
          accounts: exceptions('accounts'),
        },
      });
    }
  });
  return found;
}
