import { z } from 'zod';
import { control, regional } from './control';

export const amiBlock = control(
  'Block public access to AMIs: none can be made public from now on.',
  z.strictObject(regional),
);
