import type { Pointer } from '../diagnostics/problem';
import { type AccountGuardrail, accountGuardrails } from '../guardrails/account-guardrails';
import { levelsOf } from '../guardrails/levels';
import { type TargetUsage, usageAt } from '../guardrails/packing/target-usage';
import { targetKey } from '../guardrails/target-key';
import { targetName } from '../guardrails/target-name';
import type { Account, LandingZone } from '../model/landing-zone';
import type { Workspace } from '../model/workspace';
import { countOf } from '../text/count-of';
import { table } from '../text/table';
import { placesCells, usageJson } from './target-usage-report';

interface AccountReport {
  readonly workspace: Workspace;
  readonly landingZone: LandingZone;
  readonly account: Account;
}

type PlaceOf = (place: { file?: string; pointer?: Pointer }) => string;

/** The guardrails of an account level by level, also where a level has room alone, with the policies that they are in and what attaches them. */
export function accountGuardrailsTable(report: AccountReport, placeOf: PlaceOf): string {
  const { landingZone } = report;
  return table(
    [
      'level',
      'type',
      'places',
      'left',
      'guardrail',
      'holds',
      'in policy',
      'characters',
      'left',
      'attached by',
    ],
    levels(report).flatMap(({ usage, guardrails }) => {
      const head = [targetName(landingZone, usage.target), usage.type, ...placesCells(usage)];
      if (guardrails.length === 0)
        return [[...head, `(none; ${countOf(usage.inherited, 'policy', 'policies')} from above)`]];
      return guardrails.map((attached, index) => {
        const policy = policyWith(usage, attached);
        const characters = policy?.characters ?? 0;
        return [
          ...(index === 0 ? head : head.map(() => '')),
          attached.guardrail.name,
          attached.spared ? 'no: excepted' : 'yes',
          policy?.name ?? '',
          String(characters),
          String(usage.quotas.characters - characters),
          originOf(attached, placeOf),
        ];
      });
    }),
  );
}

/** The same for programs. */
export function accountGuardrailsJson(report: AccountReport, placeOf: PlaceOf): unknown {
  return levels(report).map(({ usage, guardrails }) => ({
    ...usageJson(report.landingZone, usage),
    guardrails: guardrails.map((attached) => ({
      name: attached.guardrail.name,
      document: attached.guardrail.file,
      holds: !attached.spared,
      policy: policyWith(usage, attached)?.name,
      attachedBy: originOf(attached, placeOf),
    })),
  }));
}

function levels({ workspace, landingZone, account }: AccountReport) {
  const attached = accountGuardrails(workspace, landingZone, account);
  const at = usageAt(landingZone);
  return levelsOf(landingZone, account).flatMap((target, depth, path) =>
    at(target, path.slice(0, depth)).map((usage) => ({
      usage,
      guardrails: attached.filter(
        (one) => one.guardrail.type === usage.type && targetKey(one.target) === targetKey(target),
      ),
    })),
  );
}

function policyWith({ policies }: TargetUsage, { guardrail }: AccountGuardrail) {
  return policies.find(({ guardrails }) => guardrails.some(({ name }) => name === guardrail.name));
}

function originOf({ origin }: AccountGuardrail, placeOf: PlaceOf): string {
  return origin ? placeOf({ file: origin.list.file, pointer: origin.entry.pointer }) : '';
}
