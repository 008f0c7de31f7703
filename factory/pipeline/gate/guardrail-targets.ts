import type { LandingZoneFile } from '../landing-zone-file';

/** Attachments are addressed by the policy's name and the target's slug, neither of which has a `_`. */
const ADDRESS = /\._?([^_.]+)_(root|management_account|ou_([^_.]+)|account_([^_.]+))$/;

/** Root, OUs and accounts that guardrails are attached to, as told by the addresses of the attachments. */
export class GuardrailTargets {
  readonly #paths: ReadonlyMap<string, string>;

  constructor(private readonly landingZone: LandingZoneFile | undefined) {
    this.#paths = new Map(landingZone?.organizationalUnits.map(({ slug, path }) => [slug, path]));
  }

  guardrailOf(address: string): string {
    return ADDRESS.exec(address)?.[1] ?? address;
  }

  /**
   * The target as organization.yaml calls it: `Workloads/Prod`, `account payments-prod`, `the root`; undefined for an OU or account
   * that is given up itself, which other rules judge.
   */
  nameOf(address: string, targetId: string): string | undefined {
    const [, , target, unit, account] = ADDRESS.exec(address) ?? [];
    const known = this.landingZone;
    if (unit !== undefined) return known ? this.#paths.get(unit) : `OU ${unit}`;
    if (account !== undefined) {
      const isKept = known?.accounts.some(({ slug, closed }) => slug === account && !closed) ?? true;
      return isKept ? `account ${account}` : undefined;
    }
    if (target === 'root') return 'the root';
    return target === 'management_account' ? 'the management account' : targetId;
  }

  /** Whether what is attached by the one address reaches the target of the other by inheritance. */
  isAbove(upper: string, lower: string): boolean {
    const [, , upperTarget, upperUnit] = ADDRESS.exec(upper) ?? [];
    const [, , , unit, account] = ADDRESS.exec(lower) ?? [];
    if (unit === undefined && account === undefined) return false;
    // The root reaches all but the management account.
    if (upperTarget === 'root') return true;
    const above = this.#paths.get(upperUnit ?? '');
    const path =
      unit === undefined
        ? this.landingZone?.accounts.find(({ slug }) => slug === account)?.organizationalUnit
        : this.#paths.get(unit);
    if (above === undefined || path === undefined) return false;
    return path.startsWith(`${above}/`) || (unit === undefined && path === above);
  }
}
