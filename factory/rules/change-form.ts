import type { Rule } from './rule';
import { parameterMisfit } from './shared/parameter-misfit';

/**
 * Who asked for a change, and why, are kept in the account as SSM parameters: what SSM takes as a value.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export const changeForm: Rule = {
  id: 'change-form',
  check({ requests }, report) {
    for (const { file, data } of requests) {
      for (const field of ['requestedBy', 'reason'] as const) {
        const value = data.change?.[field];
        if (value === undefined) continue;
        const wrong = value.trim() === '' ? 'It is empty.' : parameterMisfit(value);
        if (wrong === undefined) continue;
        report({ file, pointer: ['change', field], message: `This does not record a change. ${wrong}` });
      }
    }
  },
};
