import type { GateContext } from '../gate-rule';
import { type PlannedChange, textOf } from '../planned-change';
import { resourceLoss } from '../resource-loss';

const ORGANIZATIONAL_UNIT = 'aws_organizations_organizational_unit';

/** An OU would be deleted or made anew. */
export const organizationalUnitLoss = resourceLoss({
  id: 'organizational-unit-loss',
  types: [ORGANIZATIONAL_UNIT],
  noun: 'organizational unit',
  loss: 'Deleting it takes its guardrails from every account that is meant to be below it.',
  mistake:
    'If it was renamed in organization.yaml, give it its former `slug` there: it is then renamed in place.',
  subject: pathOf,
});

/** Names from the root down, as they are in AWS: the OU may be in no file any more. */
function pathOf(change: PlannedChange, { changes }: GateContext): string | undefined {
  const byId = new Map(
    changes
      .filter(({ type }) => type === ORGANIZATIONAL_UNIT)
      .map(({ before }) => [textOf(before, 'id'), before]),
  );
  const names: string[] = [];
  const seen = new Set<unknown>();
  for (let unit = change.before; unit && !seen.has(unit); unit = byId.get(textOf(unit, 'parent_id'))) {
    seen.add(unit);
    const name = textOf(unit, 'name');
    if (name === undefined) return undefined;
    names.unshift(name);
  }
  return names.length > 0 ? names.join('/') : undefined;
}
