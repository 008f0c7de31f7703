import { type App, Testing } from 'cdktf';
import { CustomizationFiles } from '../../constructs/customizations/customization-files';
import type { LandingZoneStack, StackContext } from '../../constructs/stack';
import { allStacks } from '../../constructs/stacks';
import type { LandingZone } from '../../factory/model/landing-zone';
import { landingZone as fixture } from './landing-zone-fixture';

/** Blocks of a stack's Terraform JSON, as plain objects. */
export interface Terraform {
  readonly data: { readonly terraform_remote_state: Record<string, { backend: string; config: object }> };
  readonly import: readonly { readonly to: string; readonly id: string }[];
  readonly output: Record<string, { readonly value: string }>;
  readonly provider: { readonly aws: readonly Record<string, unknown>[] };
  readonly resource: Record<string, Record<string, Record<string, unknown>>>;
  readonly terraform: Record<string, unknown>;
}

/** @param rootDir - that files of customizations/ lie in */
export function contextOf(
  landingZone: LandingZone = fixture,
  app: App = Testing.app(),
  rootDir = '.',
): StackContext {
  const settings = landingZone.terraform.state;
  return {
    app,
    landingZone,
    state: { settings, localFolder: '../../../state' },
    customizations: new CustomizationFiles(rootDir),
  };
}

export function terraformOf(stack: LandingZoneStack): Terraform {
  return JSON.parse(Testing.synth(stack));
}

/** The Terraform of every stack by its id, through everything that a synth does except writing. */
export function everyStack(landingZone: LandingZone = fixture): ReadonlyMap<string, Terraform> {
  return new Map([...allStacks(contextOf(landingZone))].map((stack) => [stack.node.id, terraformOf(stack)]));
}

/** What Terraform makes of a string in its JSON syntax when nothing but literals is interpolated. */
export function evaluate(template: string): string {
  return template.replace(/\$\$\{|%%\{|\$\{"(.)"\}|[$%]\{/g, (found, literal: string | undefined) => {
    if (found === '$${' || found === '%%{') return found.slice(1);
    if (literal !== undefined) return literal;
    throw new Error(`Terraform would evaluate ${template}`);
  });
}
