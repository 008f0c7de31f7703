import { z } from 'zod';
import { analyzerName, unusedAccessDays } from '../../aws/baseline-limits';
import { lengthOf, text, wholeNumber } from '../shape-kit';
import { control } from './control';

export interface UnusedAccessSettings {
  readonly name: string;
  /** Days without use after which access counts as unused. */
  readonly days: number;
}

export const unusedAccess = control(
  'IAM Access Analyzer for roles, users and permissions that nobody uses, in the home region. AWS charges for each role and user, month by month.',
  z.strictObject({
    days: wholeNumber(
      'Days without use after which access counts as unused. Default: 90.',
      ...unusedAccessDays,
    ).optional(),
    name: text(
      'Name of the analyzer. Default: `account-factory-unused-access`.',
      lengthOf(analyzerName),
    ).optional(),
  }),
);
