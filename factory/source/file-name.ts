import { posix } from 'node:path';

const YAML_ENDING = /\.ya?ml$/;
const POLICY_ENDING = /\.(json|ya?ml)$/;
const TEST_ENDING = /\.test\.ya?ml$/;

export const isYamlFile = (file: string): boolean => YAML_ENDING.test(file);
export const isGuardrailTestFile = (file: string): boolean => TEST_ENDING.test(file);
export const isPolicyFile = (file: string): boolean => POLICY_ENDING.test(file) && !isGuardrailTestFile(file);

/** `accounts/payments/payments-prod.yaml` -> `payments-prod` */
export function slugOf(file: string): string {
  return posix.basename(file).replace(POLICY_ENDING, '');
}

/** `policies/scp/deny-all.test.yaml` -> `deny-all` */
export function testedGuardrailOf(file: string): string {
  return posix.basename(file).replace(TEST_ENDING, '');
}
