import type { ExplainedPolicy, ExplainedStatement, Explanation } from '../evaluation/decision';
import { levelInWords } from '../evaluation/level-in-words';
import type { AuthorizationPolicy } from '../policy-statement';
import { statementName } from '../statement-name';

/** More would bury the test that failed; `explain` prints all. */
const MOST = 4;

/**
 * A decision in a few sentences: the statements that decide, and why those of the guardrail that was to decide do not.
 *
 * @param wanted - the guardrail that was to decide
 */
export function whyDecided(
  explanation: Explanation,
  wanted: Pick<AuthorizationPolicy, 'name' | 'type'> | undefined,
): string[] {
  const { verdict, deciding, dependsOn, implicit, sides } = explanation;
  const sentences: string[] = [];
  if (implicit) sentences.push(`No policy of ${levelInWords(implicit)} allows it.`);
  if (verdict !== 'allowed') {
    const open = verdict === 'depends' ? `, depending on ${dependsOn.join(', ')}` : '';
    const verb = verdict === 'depends' ? 'may decide' : 'denies it';
    sentences.push(
      ...first(
        deciding.map(({ policy, statement }) => `${statementName(policy, statement)} ${verb}${open}.`),
      ),
    );
  }
  const asked = sides.filter(({ type }) => (wanted ? type === wanted.type : verdict === 'allowed'));
  sentences.push(...asked.flatMap(({ exempt }) => (exempt === undefined ? [] : [exempt])));
  if (!wanted || deciding.some(({ policy }) => policy.name === wanted.name)) return sentences;
  const own = sides
    .flatMap(({ levels }) => levels)
    .flatMap(({ policies }) => policies)
    .filter(({ policy }) => policy.name === wanted.name);
  const isExempt = asked.some(({ exempt }) => exempt !== undefined);
  return [...sentences, ...whyNot(wanted.name, own, isExempt)];
}

function whyNot(wanted: string, own: readonly ExplainedPolicy[], exempt: boolean): string[] {
  const [found] = own;
  if (!found) return exempt ? [] : [`The guardrail ${wanted} does not bind this place.`];
  const others = found.statements.filter(({ match }) => match !== 'yes');
  const { policy } = found;
  // A statement whose condition fails says more than one about other actions.
  return first(
    [...others].sort(closestFirst).map((explained) => {
      return `${statementName(policy, explained.statement)} does not: ${explained.reason}.`;
    }),
  );
}

function closestFirst(a: ExplainedStatement, b: ExplainedStatement): number {
  return closeness(b) - closeness(a);
}

function closeness({ match, reason }: ExplainedStatement): number {
  if (match === 'unknown') return 2;
  return /^(the )?action/i.test(reason) ? 0 : 1;
}

function first(sentences: readonly string[]): string[] {
  const more = sentences.length - MOST;
  return more > 0 ? [...sentences.slice(0, MOST), `And ${more} more.`] : [...sentences];
}
