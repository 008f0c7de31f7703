import { z } from 'zod';
import { control, regional } from './control';

export const ssmDocumentBlock = control(
  'Block public sharing of Systems Manager documents (Security Hub SSM.7).',
  z.strictObject(regional),
);
