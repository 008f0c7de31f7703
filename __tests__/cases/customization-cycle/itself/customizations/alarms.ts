import { defineCustomization, z } from 'account-factory/customization';

export default defineCustomization({
  description: 'Alarms.',
  options: z.strictObject({
    topic: z.string(),
    days: z.int().min(1).max(60).default(20),
    level: z.enum(['low', 'high']).optional(),
    email: z.email().optional(),
  }),
  outputs: ['topic_arn'],
  build: (_scope, { options }) => ({ topic_arn: options.topic }),
});
