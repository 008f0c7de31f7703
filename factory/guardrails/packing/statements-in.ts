import type { Guardrail } from '../../model/landing-zone';
import { workedOutOnce } from '../../worked-out-once';
import { isObject } from '../misshape';

/** The statements of an SCP or RCP as they stand in it, taken apart once. */
export const statementsIn = workedOutOnce(({ content }: Pick<Guardrail, 'content'>): readonly unknown[] => {
  const document: unknown = JSON.parse(content);
  return isObject(document) && document.Statement !== undefined ? [document.Statement].flat() : [];
});

/** The effect of each of them; of what is malformed, whatever stands there. */
export function effectsIn(guardrail: Pick<Guardrail, 'content'>): readonly unknown[] {
  return statementsIn(guardrail).map((statement) => (isObject(statement) ? statement.Effect : undefined));
}
