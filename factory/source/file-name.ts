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

/** `customizations/vpc.yaml` -> `vpc`; undefined for a file of another kind, or further down. */
export function customizationModuleOf(file: string): string | undefined {
  return /^customizations\/([^/]+)\.ya?ml$/.exec(file)?.[1];
}

/** `customizations/alarms.ts` or `customizations/alarms/index.ts` -> `alarms`; undefined for what those import. */
export function customizationScriptOf(file: string): string | undefined {
  const name = /^customizations\/([^/]+?)(?:\/index)?\.ts$/.exec(file)?.[1];
  return name?.endsWith('.test') || name?.endsWith('.d') ? undefined : name;
}
