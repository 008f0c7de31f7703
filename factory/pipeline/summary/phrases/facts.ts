import { decoded } from '../names';
import type { StackChange } from '../stack-change';
import type { Phrases } from './phrases';
import { attribute, turned } from './wording';

const FIELD = 'custom-fields_';

/** What is kept of the request in the account: custom fields, who asked for the change and why, the support plan. */
export const facts: Phrases = {
  knows: ({ type, component }) =>
    type === 'aws_ssm_parameter' &&
    (component.startsWith(FIELD) || component.startsWith('change_') || component === 'support'),
  say: (changes) => [
    ...changes
      .filter(({ component }) => component.startsWith(FIELD))
      .map(
        (change) => `custom field ${decoded(change.component.slice(FIELD.length))}: ${fieldValue(change)}`,
      ),
    ...changes
      .filter(({ component }) => component === 'support')
      .map((change) => `support plan ${fieldValue(change)}`),
    ...recordOf(changes),
  ],
};

function fieldValue(change: StackChange): string {
  const value = attribute(change, 'insecure_value');
  if (change.action === 'delete') return 'removed';
  return value === undefined ? 'changed' : turned(value);
}

function recordOf(changes: readonly StackChange[]): readonly string[] {
  const of = (component: string) => {
    const change = changes.find((own) => own.component === component);
    return change && attribute(change, 'insecure_value')?.after;
  };
  const reason = of('change_reason');
  const person = of('change_requested-by');
  return [
    ...(person === undefined ? [] : [`asked for by ${person}`]),
    ...(reason === undefined ? [] : [`reason: ${reason}`]),
  ];
}
