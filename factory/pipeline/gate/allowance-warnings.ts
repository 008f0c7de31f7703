import type { AllowanceInFile, LandingZoneFile } from '../landing-zone-file';
import type { StackResult } from '../stack-result';
import type { Allowances } from './allowances';

export interface LookedAt {
  /** Every stack of the manifest, by id. */
  readonly manifest: ReadonlyMap<string, unknown>;
  readonly landingZone: LandingZoneFile | undefined;
  readonly stacks: readonly StackResult[];
  /** Whether no stacks were named: what another run plans beside this one is not known. */
  readonly whole: boolean;
}

/** What is to be tidied up in the `allow` of files. Whether an entry is needed is known only when all that it is for was planned. */
export function allowanceWarnings(
  allowances: Allowances,
  { manifest, landingZone, stacks, whole }: LookedAt,
): readonly string[] {
  const planned = new Set(stacks.filter(wasPlanned).map(({ stack }) => stack));
  const isComplete = (account: string | undefined): boolean =>
    whole &&
    [...manifest.keys()].every(
      (id) => planned.has(id) || (account !== undefined && landingZone?.stacks[id]?.account !== account),
    );
  return [
    ...allowances.old.map(
      (allowance) => `${entry(allowance)} is of an earlier change and counts no more: remove it.`,
    ),
    ...allowances
      .unused(isComplete)
      .map((allowance) => `${entry(allowance)} is not needed: nothing of that name is lost. Remove it.`),
  ];
}

function wasPlanned({ status }: StackResult): boolean {
  return status === 'planned' || status === 'no changes' || status === 'applied';
}

function entry({ file, gate, on }: AllowanceInFile): string {
  return `The entry of \`allow\` in ${file} for ${gate} on ${JSON.stringify(on)}`;
}
