import { groupedBy } from '../../grouped-by';
import { addCounts, NO_CHANGES } from '../change-counts';
import type { StackResult, StackStatus } from '../stack-result';
import type { AccountNews, AccountRow } from './account-rows';
import type { GuardrailRow } from './guardrail-rows';
import type { Move } from './phrases/account';
import { permissionSetOf, permissionSets } from './phrases/identity';
import { turnOf } from './phrases/wording';
import { stackChanges } from './stack-change';

/** Numbers that the headline tells. */
export interface Totals {
  /** Each account counts once, by what matters most about it. */
  readonly accounts: Readonly<Record<AccountNews, number>>;
  readonly moves: readonly Move[];
  readonly organizationalUnits: TurnCounts;
  readonly permissionSets: TurnCounts;
  readonly guardrails: {
    readonly created: number;
    readonly changed: number;
    readonly removed: number;
    /** How many accounts the one reaches that reaches most. @default - not known */
    readonly accounts?: number;
  };
  /** Of everything; a replacement is both created and destroyed. */
  readonly resources: TurnCounts;
  readonly stacks: Readonly<Record<StackStatus, number>>;
}

export interface TurnCounts {
  readonly created: number;
  readonly changed: number;
  readonly destroyed: number;
}

export interface TotalsProps {
  readonly stacks: readonly StackResult[];
  readonly told: readonly StackResult[];
  readonly accounts: readonly AccountRow[];
  readonly guardrails: readonly GuardrailRow[];
}

export function totalsOf({ stacks, told, accounts, guardrails }: TotalsProps): Totals {
  const reach = guardrails.flatMap((row) => row.accounts ?? []);
  return {
    accounts: {
      created: 0,
      adopted: 0,
      closed: 0,
      removed: 0,
      'to be closed': 0,
      moved: 0,
      renamed: 0,
      changed: 0,
      unknown: 0,
      ...tally(accounts.map(({ news }) => news)),
    },
    moves: accounts.flatMap(({ news, move }) => (news === 'moved' && move ? [move] : [])),
    organizationalUnits: organizationalUnitsIn(told),
    permissionSets: permissionSetsIn(told),
    guardrails: {
      created: 0,
      changed: 0,
      removed: 0,
      ...tally(guardrails.map(({ news }) => news)),
      ...(reach.length > 0 ? { accounts: Math.max(...reach) } : {}),
    },
    resources: resourcesOf(told),
    stacks: { ...NO_STACKS, ...tally(stacks.map(({ status }) => status)) },
  };
}

const NO_STACKS: Readonly<Record<StackStatus, number>> = {
  'no changes': 0,
  planned: 0,
  applied: 0,
  'planned after': 0,
  failed: 0,
  skipped: 0,
  interrupted: 0,
  'not started': 0,
};

function tally<Key extends string>(keys: readonly Key[]): Readonly<Partial<Record<Key, number>>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function resourcesOf(told: readonly StackResult[]): TurnCounts {
  const {
    create,
    update,
    replace,
    delete: gone,
  } = told.map(({ counts }) => counts).reduce(addCounts, NO_CHANGES);
  return { created: create + replace, changed: update, destroyed: gone + replace };
}

function organizationalUnitsIn(told: readonly StackResult[]): TurnCounts {
  const actions = told.flatMap(({ changes }) =>
    changes
      .filter(({ type }) => type === 'aws_organizations_organizational_unit')
      .map(({ action }) => action),
  );
  const { create = 0, update = 0, replace = 0, delete: gone = 0 } = tally(actions);
  return { created: create + replace, changed: update, destroyed: gone + replace };
}

/** A set of which only a policy changes is changed; one that is new counts once, whatever comes with it. */
function permissionSetsIn(told: readonly StackResult[]): TurnCounts {
  const changes = told
    .filter(({ stack }) => stack === 'identity')
    .flatMap(stackChanges)
    .filter(permissionSets.knows);
  const turns = [...groupedBy(changes, permissionSetOf).values()].map((own) =>
    turnOf(own, ({ type }) => type === 'aws_ssoadmin_permission_set'),
  );
  const { made = 0, changed = 0, gone = 0 } = tally(turns);
  return { created: made, changed, destroyed: gone };
}
