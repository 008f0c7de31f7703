import type { Guardrail, Policy } from '../model/landing-zone';

/** The policies that AWS is to hold for the guardrails: one each. */
export function policiesOf(guardrails: readonly Guardrail[]): Policy[] {
  return guardrails.map(({ name, type, description, content, targets }) => ({
    name,
    type,
    description,
    content,
    targets,
    guardrails: [name],
  }));
}
