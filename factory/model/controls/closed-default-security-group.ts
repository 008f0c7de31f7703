import { z } from 'zod';
import { control, regional } from './control';

export const closedDefaultSecurityGroup = control(
  'Default security group of the default VPC without any rule (CIS AWS Foundations v3.0 5.4, v5.0 5.5).',
  z.strictObject(regional),
);
