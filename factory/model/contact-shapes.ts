import { z } from 'zod';
import { text } from './shape-kit';

const alternateContact = z.strictObject({
  name: text('Name of the person or team.', { minLength: 1, maxLength: 64 }),
  title: text('Title or role.', { minLength: 1, maxLength: 50 }),
  email: text('E-mail address.', { minLength: 1, maxLength: 254 }),
  phone: text('Phone number: digits, spaces, `+`, `-`, `(`, `)`.', { minLength: 1, maxLength: 25 }),
});

const primaryContact = z.strictObject({
  fullName: text('Full name.', { minLength: 1, maxLength: 50 }),
  companyName: text('Company.', { minLength: 1, maxLength: 50 }).optional(),
  addressLine1: text('First line of the address.', { minLength: 1, maxLength: 60 }),
  addressLine2: text('Second line of the address.', { minLength: 1, maxLength: 60 }).optional(),
  addressLine3: text('Third line of the address.', { minLength: 1, maxLength: 60 }).optional(),
  city: text('City.', { minLength: 1, maxLength: 50 }),
  districtOrCounty: text('District or county.', { minLength: 1, maxLength: 50 }).optional(),
  stateOrRegion: text('State or region; AWS needs it for some countries, the United States among them.', {
    minLength: 1,
    maxLength: 50,
  }).optional(),
  postalCode: text('Postal code.', { minLength: 1, maxLength: 20 }),
  countryCode: text('Country: two upper-case letters, ISO 3166-1.', {
    pattern: '^[A-Z]{2}$',
    examples: ['DE'],
  }),
  phone: text('Phone number with country code.', {
    minLength: 1,
    maxLength: 20,
    examples: ['+49 30 1234567'],
  }),
  website: text('Web address.', { minLength: 1, maxLength: 256 }).optional(),
});

/** The people AWS turns to about an account. */
export const contacts = z
  .strictObject({
    primary: primaryContact
      .meta({ description: 'Primary contact: the owner of the account in the eyes of AWS.' })
      .optional(),
    security: alternateContact
      .meta({ description: 'Alternate contact for security matters (CIS AWS Foundations 1.2).' })
      .optional(),
    billing: alternateContact.meta({ description: 'Alternate contact for billing.' }).optional(),
    operations: alternateContact.meta({ description: 'Alternate contact for operations.' }).optional(),
  })
  .meta({ description: 'Contacts of the account. Each one given replaces the one inherited as a whole.' });

export type Contacts = z.infer<typeof contacts>;
