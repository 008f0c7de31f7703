import { subscriberEmail } from '../../aws/budget-limits';
import { partitionFeatures } from '../../aws/partition-features';
import { withoutHoles } from '../../without-holes';
import type { Budget, BudgetAlert } from '../budget';
import type { DefaultBudget } from '../budget-section';
import type { Origin, Partition } from '../landing-zone';
import type { Loose } from '../loose';
import { BUILT_IN, type LayerPlace, originIn } from './origins';

/** A place that says something about budgets. */
export interface BudgetLayer extends LayerPlace {
  readonly budget: Loose<DefaultBudget> | undefined;
}

export interface BudgetContext {
  readonly partition: Partition;
  /** The account's owner, and where that is said. */
  readonly owner: Origin | undefined;
}

export interface ResolvedBudget {
  /** Undefined when it is switched off, or nothing says how much. */
  readonly budget: Budget | undefined;
  /** Where it is switched off. */
  readonly off: Origin | undefined;
  /** The lowest of the ceilings. */
  readonly ceiling: Origin | undefined;
  /** By `budget` (switched off) or `budget.<setting>`. */
  readonly origins: Readonly<Record<string, Origin>>;
}

type Settings = Exclude<Loose<DefaultBudget>, boolean>;

/** Half of it spent, most of it, all of it; and in time to do something. */
const DEFAULT_ALERTS: Settings['alerts'] = [50, 80, 100, { at: 100, kind: 'forecasted' }];

/**
 * Lays settings over one another, the last layer on top, setting by setting. `false` switches the budget off until a nearer
 * layer says something else.
 */
export function resolveBudget(layers: readonly BudgetLayer[], context: BudgetContext): ResolvedBudget {
  const last = layers.findLast(({ budget }) => budget !== undefined);
  const off = last?.budget === false ? originIn(last, false, ['budget']) : undefined;
  const ceiling = lowestCeiling(layers);
  const given = layers.flatMap((layer) =>
    typeof layer.budget === 'object' ? [{ layer, settings: layer.budget }] : [],
  );
  const nearest = (
    ...names: readonly (keyof Settings)[]
  ): [name: keyof Settings, origin: Origin] | undefined => {
    const found = given.findLast(({ settings }) => names.some((name) => settings[name] !== undefined));
    const name = names.find((candidate) => found?.settings[candidate] !== undefined);
    if (!found || name === undefined) return undefined;
    return [name, originIn(found.layer, found.settings[name], ['budget', name])];
  };
  const setting = (name: keyof Settings, otherwise: Origin): Origin => nearest(name)?.[1] ?? otherwise;
  const builtIn = (value: unknown): Origin => originIn(BUILT_IN, value, []);

  const monthly = setting('monthly', builtIn(undefined));
  const { owner } = context;
  const isEmail = typeof owner?.value === 'string' && subscriberEmail.pattern?.test(owner.value);
  const currency = setting('currency', builtIn(partitionFeatures[context.partition].currency));
  const alerts = setting('alerts', builtIn(DEFAULT_ALERTS));
  const notify = setting('notify', owner && isEmail ? { ...owner, value: [owner.value] } : builtIn([]));
  const topic = nearest('slack', 'sns');
  const action = setting('action', builtIn(undefined));
  const anomalyImpact = setting('anomalyImpact', builtIn(0));
  const ceilingOrigin: Record<string, Origin> = ceiling ? { 'budget.ceiling': ceiling } : {};
  if (off) return { budget: undefined, off, ceiling, origins: { budget: off, ...ceilingOrigin } };
  if (monthly.value === undefined) return { budget: undefined, off, ceiling, origins: ceilingOrigin };

  const budget: Budget = {
    monthly: monthly.value as Budget['monthly'],
    currency: currency.value as Budget['currency'],
    alerts: alertsOf(alerts.value as Settings['alerts']),
    notify: withoutHoles(notify.value as readonly string[]),
    topic: topic && topicOf(topic[0], topic[1].value),
    action: action.value as Budget['action'],
    anomalyImpact: anomalyImpact.value as Budget['anomalyImpact'],
  };
  return {
    budget,
    off,
    ceiling,
    origins: {
      'budget.monthly': monthly,
      'budget.currency': currency,
      'budget.alerts': { ...alerts, value: budget.alerts.map(alertWords) },
      'budget.notify': { ...notify, value: budget.notify },
      ...(topic ? { [`budget.${topic[0]}`]: topic[1] } : {}),
      ...(action.value === undefined ? {} : { 'budget.action': action }),
      'budget.anomalyImpact': anomalyImpact,
      ...ceilingOrigin,
    },
  };
}

function lowestCeiling(layers: readonly BudgetLayer[]): Origin | undefined {
  const ceilings = layers.flatMap((layer) =>
    typeof layer.budget === 'object' && layer.budget.ceiling !== undefined
      ? [
          {
            amount: layer.budget.ceiling,
            origin: originIn(layer, layer.budget.ceiling, ['budget', 'ceiling']),
          },
        ]
      : [],
  );
  return ceilings.sort((a, b) => a.amount - b.amount)[0]?.origin;
}

/** Thresholds in the form of the model; what lacks its number is left out. */
export function alertsOf(entries: Settings['alerts'] = []): BudgetAlert[] {
  return withoutHoles(entries).flatMap((entry) => {
    const { at, kind = 'actual' as const } = typeof entry === 'number' ? { at: entry } : entry;
    return at === undefined ? [] : [{ at, kind }];
  });
}

export function alertWords({ at, kind }: BudgetAlert): string {
  return kind === 'actual' ? `${at} %` : `${at} % ${kind}`;
}

function topicOf(name: keyof Settings, value: unknown): Budget['topic'] {
  return name === 'sns'
    ? { kind: 'sns', arn: value as string }
    : { kind: 'slack', channel: value as Extract<Budget['topic'], { kind: 'slack' }>['channel'] };
}
