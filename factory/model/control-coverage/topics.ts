import type { CisControl } from '../../aws/cis-foundations';

/** What every landing zone must have in every account. */
export const needs = [
  'CloudTrail',
  'AWS Config',
  'GuardDuty',
  'required tags',
  'encryption',
  'no public access',
] as const;

export type Need = (typeof needs)[number];

/** A thing that can be covered: a need, or a control of the CIS AWS Foundations Benchmark by its number in version 3.0. */
export type Topic = Need | CisControl;
