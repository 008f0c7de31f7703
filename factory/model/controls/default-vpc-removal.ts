import { z } from 'zod';
import { control } from './control';

/** Nothing to set: it goes through all regions that the account has enabled. */
export type DefaultVpcRemovalSettings = Readonly<Record<never, never>>;

export const defaultVpcRemoval = control(
  'Removal of the default VPC from every enabled region, daily, as long as nothing is in it.',
  z.strictObject({}),
);
