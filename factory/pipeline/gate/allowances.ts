import { type Day, daysBetween } from '../../model/today';
import type { AllowanceInFile } from '../landing-zone-file';
import { accountOfStack } from './account-of-stack';
import type { GateContext, GateFinding } from './gate-rule';

/** How many days an allowance may reach ahead: long enough for a review, too short to be forgotten. */
export const ALLOWANCE_DAYS = 30;

export interface AllowancesProps {
  /** What the files say. */
  readonly allowances: readonly AllowanceInFile[];
  readonly today: Day;
  /** Whether the commit compared with says the same already. @default - it is not known, and all are taken for new */
  readonly isOld?: (allowance: AllowanceInFile) => boolean;
}

/** Why an allowance that names a loss does not let it pass. */
export interface Void {
  readonly allowance: AllowanceInFile;
  readonly why: string;
}

/** What the files of a change say is meant, and which of it was needed. */
export class Allowances {
  readonly #used = new Set<AllowanceInFile>();

  constructor(private readonly props: AllowancesProps) {}

  /** The allowance by which a loss is meant, if any; and those that name it and do not count. */
  judge(
    finding: Pick<GateFinding, 'rule' | 'subject'>,
    context: Pick<GateContext, 'landingZone' | 'stack'>,
  ): { readonly by?: AllowanceInFile; readonly void: readonly Void[] } {
    if (finding.rule.explicitForm !== 'allow') return { void: [] };
    const account = accountOfStack(context);
    const naming = this.props.allowances.filter(
      (allowance) =>
        allowance.gate === finding.rule.id &&
        allowance.on === finding.subject &&
        (allowance.account === undefined || allowance.account === account),
    );
    for (const allowance of naming) this.#used.add(allowance);
    const judged = naming.map((allowance) => ({ allowance, why: this.#whyVoid(allowance) }));
    return {
      by: judged.find(({ why }) => why === undefined)?.allowance,
      void: judged.flatMap(({ allowance, why }) => (why === undefined ? [] : [{ allowance, why }])),
    };
  }

  /** Those that no loss was named by, of accounts or of the organisation as a whole that were looked at completely. */
  unused(isComplete: (account: string | undefined) => boolean): readonly AllowanceInFile[] {
    return this.props.allowances.filter(
      (allowance) =>
        !this.#used.has(allowance) && this.#whyVoid(allowance) === undefined && isComplete(allowance.account),
    );
  }

  /** Those of an earlier change. */
  get old(): readonly AllowanceInFile[] {
    return this.props.allowances.filter((allowance) => this.props.isOld?.(allowance));
  }

  /** Whether a file has an `allow` to which another entry can be added. */
  has(file: string): boolean {
    return this.props.allowances.some((allowance) => allowance.file === file);
  }

  get today(): Day {
    return this.props.today;
  }

  #whyVoid(allowance: AllowanceInFile): string | undefined {
    const days = daysBetween(this.props.today, allowance.until);
    if (days < 0) return `it ended with ${allowance.until}`;
    if (days > ALLOWANCE_DAYS) return `it reaches more than ${ALLOWANCE_DAYS} days ahead`;
    return this.props.isOld?.(allowance) ? 'it is of an earlier change' : undefined;
  }
}
