import type { PlanJson, PlanJsonChange } from '../plan-summary';

/**
 * What a plan does beyond another one that was approved and carried out in part, in words; empty when it only finishes that one.
 * A value that the first one did not know yet may be any; every other has to come out the same.
 */
export function beyondApproved(approved: PlanJson, now: PlanJson): readonly string[] {
  const before = new Map((approved.resource_changes ?? []).map((change) => [change.address, change]));
  const resources = (now.resource_changes ?? [])
    .filter(({ change, mode }) => mode !== 'data' && !change.actions.every(isNothing))
    .flatMap((change) => {
      const why = beyond(before.get(change.address), change);
      return why === undefined ? [] : [`${change.address} ${why}`];
    });
  const outputs = Object.entries(now.output_changes ?? {})
    .filter(([, { actions }]) => !actions.every(isNothing))
    .flatMap(([name, { after }]) => {
      const was = approved.output_changes?.[name];
      return was !== undefined && endsAs(was.after, was.after_unknown, after, undefined)
        ? []
        : [`output ${name} changes in another way`];
    });
  return [...resources, ...outputs];
}

function beyond(approved: PlanJsonChange | undefined, now: PlanJsonChange): string | undefined {
  if (approved === undefined || approved.change.actions.every(isNothing)) return 'was not to change';
  const allowed = new Set(approved.change.actions);
  const { actions } = now.change;
  if (allowed.has('create')) {
    // It is there by now: what is missing in it is set, or, when making it failed half way, what was made of it goes.
    allowed.add('update');
    if (now.action_reason === 'replace_because_tainted') allowed.add('delete');
  }
  if (!actions.every((action) => allowed.has(action) || isNothing(action)))
    return `was to be ${inWords(approved.change.actions)}, not to be ${inWords(actions)}`;
  const { after, after_unknown } = approved.change;
  return actions.includes('create') || actions.includes('update')
    ? endsAs(after, after_unknown, now.change.after, now.change.after_unknown)
      ? undefined
      : 'changes in another way'
    : undefined;
}

/** Whether a value comes out as it was approved. `unknown` marks, in the form of the value, what is known only when applied. */
function endsAs(approved: unknown, approvedUnknown: unknown, now: unknown, nowUnknown: unknown): boolean {
  if (approvedUnknown === true) return true;
  if (nowUnknown === true) return false;
  if (Array.isArray(approved) && Array.isArray(now)) {
    return (
      approved.length === now.length &&
      approved.every((item, index) =>
        endsAs(item, part(approvedUnknown, index), now[index], part(nowUnknown, index)),
      )
    );
  }
  if (isRecord(approved) && isRecord(now)) {
    const names = new Set([approved, approvedUnknown, now, nowUnknown].flatMap(keys));
    return [...names].every((name) =>
      endsAs(approved[name], part(approvedUnknown, name), now[name], part(nowUnknown, name)),
    );
  }
  return (approved ?? null) === (now ?? null);
}

function part(mark: unknown, name: string | number): unknown {
  return typeof mark === 'object' && mark !== null
    ? (mark as Readonly<Record<string | number, unknown>>)[name]
    : undefined;
}

function keys(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNothing(action: string): boolean {
  return action === 'no-op' || action === 'read';
}

const WORDS: Readonly<Record<string, string>> = {
  create: 'made',
  update: 'changed',
  delete: 'destroyed',
  forget: 'forgotten',
};

function inWords(actions: readonly string[]): string {
  return actions.length > 1 ? 'replaced' : (WORDS[actions[0] ?? ''] ?? actions.join());
}
