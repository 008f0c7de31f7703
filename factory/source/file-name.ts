import { posix } from 'node:path';

const YAML_ENDING = /\.ya?ml$/;
const POLICY_ENDING = /\.(json|ya?ml)$/;

export const isYamlFile = (file: string): boolean => YAML_ENDING.test(file);
export const isPolicyFile = (file: string): boolean => POLICY_ENDING.test(file);

/** `accounts/payments/payments-prod.yaml` -> `payments-prod` */
export function slugOf(file: string): string {
  return posix.basename(file).replace(POLICY_ENDING, '');
}
