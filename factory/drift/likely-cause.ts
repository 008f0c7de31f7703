import type { AuditPlace, AuditQuery, AuditTrail } from './audit-trail';
import type { DriftReport, LikelyCause } from './drift-report';

/** Sessions of terraform, and of this tool, in member accounts: see constructs/provider.ts. */
const OWN_SESSION = /:assumed-role\/[^/]+\/account-factory(?:-drift)?$/;

/** A run with more drift than this has another problem than who it was. */
const MOST_ASKED = 200;

/** Finds out who likely changed a resource, and remembers where nobody tells. */
export class LikelyCauses {
  readonly #unreadable = new Map<string, string>();
  readonly #unread = new Map<string, Set<string>>();
  #asked = 0;

  constructor(private readonly trail: AuditTrail) {}

  /** Reasons why it was not told, each once, with the accounts. */
  get unread(): DriftReport['unread'] {
    return [...this.#unread].map(([reason, accounts]) => ({ reason, accounts: [...accounts].sort() }));
  }

  /** @param account - its name in the report */
  async of(
    account: string,
    place: AuditPlace | undefined,
    queries: readonly AuditQuery[],
  ): Promise<LikelyCause | undefined> {
    if (queries.length === 0) return undefined;
    if (place === undefined) return this.#notTold('its account or role is not known from the plan', account);
    if (this.#asked >= MOST_ASKED)
      return this.#notTold(`only the first ${MOST_ASKED} resources are looked up`, account);
    const key = `${place.accountId} ${place.region}`;
    const known = this.#unreadable.get(key);
    if (known !== undefined) return undefined;
    this.#asked += 1;
    try {
      const events = (await Promise.all(queries.map((query) => this.trail.lookUp(place, query)))).flat();
      const [latest] = events
        .filter(({ readOnly, failed, principal }) => !readOnly && !failed && !OWN_SESSION.test(principal))
        .sort((a, b) => b.time.getTime() - a.time.getTime());
      return latest && { principal: latest.principal, time: latest.time.toISOString(), event: latest.name };
    } catch (error) {
      const reason =
        error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
      this.#unreadable.set(key, reason);
      return this.#notTold(reason, account);
    }
  }

  #notTold(reason: string, account: string): undefined {
    this.#unread.set(reason, (this.#unread.get(reason) ?? new Set()).add(account));
  }
}
