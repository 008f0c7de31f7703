import { aggregatorName } from '../aws/config/limits';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';
import { misfit } from './shared/misfit';

/** Such as `IAM.6`. https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_SecurityControl.html */
const CONTROL = /^[A-Za-z][A-Za-z0-9]*\.[0-9]+$/;

/**
 * What AWS takes as settings of the security services for the organization.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationAggregator.html
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_SecurityControlsConfiguration.html
 * https://docs.aws.amazon.com/inspector/v2/APIReference/API_AutoEnable.html
 */
export const securityServicesForm: Rule = {
  id: 'security-services-form',
  check({ organization: { file, data } }, report) {
    const settings = <T>(setting: boolean | T | undefined) =>
      typeof setting === 'object' ? setting : undefined;
    const at = (pointer: Pointer, message: string) =>
      report({ file, pointer: ['security', ...pointer], message });

    const name = settings(data.security?.configAggregator)?.name;
    const wrong = name === undefined ? undefined : misfit(name, aggregatorName);
    if (wrong !== undefined) {
      at(['configAggregator', 'name'], `${quoted(name ?? '')} can't be the name of an aggregator. ${wrong}`);
    }

    const hub = settings(data.security?.securityHub);
    for (const list of ['standards', 'disabledControls'] as const) {
      const items = (hub?.[list] ?? []).map((value: string | undefined, index) => ({ value, index }));
      for (const { item } of duplicates(items, ({ value }) => value)) {
        at(
          ['securityHub', list, item.index],
          `${quoted(item.value ?? '')} is in this list already. Remove it here.`,
        );
      }
    }
    for (const [index, control] of (hub?.disabledControls ?? []).entries()) {
      if (control === undefined || CONTROL.test(control)) continue;
      at(
        ['securityHub', 'disabledControls', index],
        `${quoted(control)} is no control of Security Hub: their ids are a service, a dot and a number, such as IAM.6.`,
      );
    }

    const scans = settings(data.security?.inspector)?.scans ?? [];
    if (scans.includes('LAMBDA_CODE') && !scans.includes('LAMBDA')) {
      at(
        ['inspector', 'scans', scans.indexOf('LAMBDA_CODE')],
        'Inspector scans the code of functions only where it scans functions. Add LAMBDA to the list.',
      );
    }

    const features = settings(data.security?.guardDuty)?.features;
    if (features?.RUNTIME_MONITORING && features.EKS_RUNTIME_MONITORING) {
      at(
        ['guardDuty', 'features', 'EKS_RUNTIME_MONITORING'],
        'RUNTIME_MONITORING covers what EKS_RUNTIME_MONITORING does, and AWS refuses both at once. Remove EKS_RUNTIME_MONITORING.',
      );
    }
  },
};
