import { createHash } from 'node:crypto';
import type { PlanJson, PlanJsonChange } from '../plan-summary';

/**
 * What a plan changes, to be held against another plan: for each resource and output a digest of what becomes of it. Values are
 * in it only as digests, so that nothing secret gets out, and the order in which terraform lists them plays no part.
 */
export type ChangeDigests = Readonly<Record<string, string>>;

/** Digests of everything that a plan changes, by address and by `output <name>`. */
export function changeDigests(plan: PlanJson): ChangeDigests {
  const resources = (plan.resource_changes ?? []).flatMap((change) => {
    const normal = normalized(change);
    return normal === undefined ? [] : [[change.address, digest(normal)] as const];
  });
  const outputs = Object.entries(plan.output_changes ?? {})
    .filter(([, { actions }]) => !isNothing(actions))
    .map(([name, change]) => [`output ${name}`, digest(change)] as const);
  return Object.fromEntries([...resources, ...outputs].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** In words what of a plan is not as it was reviewed; empty when all of it is. */
export function differences(reviewed: ChangeDigests, now: ChangeDigests): readonly string[] {
  const addresses = [...new Set([...Object.keys(reviewed), ...Object.keys(now)])].sort();
  return addresses.flatMap((address) => {
    if (reviewed[address] === now[address]) return [];
    if (reviewed[address] === undefined) return [`${address} was not to change`];
    return [
      now[address] === undefined ? `${address} no longer changes` : `${address} changes in another way`,
    ];
  });
}

/** Undefined for what is read, or stays as it is where it is. */
function normalized({ previous_address, mode, change }: PlanJsonChange): unknown {
  const { actions, importing } = change;
  const stays = isNothing(actions) && importing === undefined && previous_address === undefined;
  if (stays || mode === 'data') return undefined;
  return {
    actions,
    from: previous_address,
    importing: importing !== undefined,
    // Of what goes, nothing but that it goes: AWS may have changed it since.
    attributes:
      actions.includes('create') || actions.includes('update') ? changedAttributes(change) : undefined,
  };
}

function changedAttributes({ before, after, after_unknown: unknown }: PlanJsonChange['change']): unknown {
  const was = isRecord(before) ? before : {};
  const becomes = isRecord(after) ? after : {};
  const later = isRecord(unknown) ? unknown : {};
  const names = [...new Set([...Object.keys(becomes), ...Object.keys(later), ...Object.keys(was)])].sort();
  return names.flatMap((name) => {
    const sides = [was[name] ?? null, becomes[name] ?? null, later[name] ?? null];
    const [from, to, whenApplied] = sides.map(canonical);
    return from === to && !isLater(whenApplied) ? [] : [[name, from, to, whenApplied]];
  });
}

/** Terraform marks nothing as unknown by `false` and by empty lists and objects. */
function isLater(mark: string | undefined): boolean {
  return mark?.includes('true') ?? false;
}

function isNothing(actions: readonly string[]): boolean {
  return actions.every((action) => action === 'no-op' || action === 'read');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function digest(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex').slice(0, 32);
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
