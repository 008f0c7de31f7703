import type { Guardrail } from '../../model/landing-zone';
import { isObject } from '../misshape';

const known = new WeakMap<Pick<Guardrail, 'content'>, readonly unknown[]>();

/** The statements of an SCP or RCP as they stand in it, taken apart once. */
export function statementsIn(guardrail: Pick<Guardrail, 'content'>): readonly unknown[] {
  const found = known.get(guardrail) ?? parse(guardrail.content);
  known.set(guardrail, found);
  return found;
}

function parse(content: string): readonly unknown[] {
  const document: unknown = JSON.parse(content);
  return isObject(document) && document.Statement !== undefined ? [document.Statement].flat() : [];
}

/** The effect of each of them; of what is malformed, whatever stands there. */
export function effectsIn(guardrail: Pick<Guardrail, 'content'>): readonly unknown[] {
  return statementsIn(guardrail).map((statement) => (isObject(statement) ? statement.Effect : undefined));
}
