import { parameterNameLevel } from '../aws/parameter-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { misfit } from './shared/misfit';
import { parameterMisfit } from './shared/parameter-misfit';

/**
 * Custom fields become SSM parameters in the account: what SSM takes as a name and as a value.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export const customFieldForm: Rule = {
  id: 'custom-field-form',
  check({ requests }, report) {
    for (const { file, data } of requests) {
      for (const [key, value] of Object.entries(data.customFields ?? {})) {
        const pointer = ['customFields', key];
        const wrongKey = misfit(key, parameterNameLevel);
        if (wrongKey !== undefined) {
          const message = `${quoted(key)} can't be the name of a custom field. ${wrongKey}`;
          report({ file, pointer, onKey: true, message });
        }
        const wrongValue = value === undefined ? undefined : parameterMisfit(value);
        if (wrongValue !== undefined) {
          report({ file, pointer, message: `This can't be the value of a custom field. ${wrongValue}` });
        }
      }
    }
  },
};
