import { z } from 'zod';
import { alternateContact as alternateLimits, primaryContact as primaryLimits } from '../aws/contact-limits';
import { lengthOf, text } from './shape-kit';

const alternateContact = z.strictObject({
  name: text('Name of the person or team.', lengthOf(alternateLimits.name)),
  title: text('Title or role.', lengthOf(alternateLimits.title)),
  email: text('E-mail address.', lengthOf(alternateLimits.email)),
  phone: text('Phone number: digits, spaces, `+`, `-`, `(`, `)`.', lengthOf(alternateLimits.phone)),
});

const primaryContact = z.strictObject({
  fullName: text('Full name.', lengthOf(primaryLimits.fullName)),
  companyName: text('Company.', lengthOf(primaryLimits.companyName)).optional(),
  addressLine1: text('First line of the address.', lengthOf(primaryLimits.addressLine1)),
  addressLine2: text('Second line of the address.', lengthOf(primaryLimits.addressLine2)).optional(),
  addressLine3: text('Third line of the address.', lengthOf(primaryLimits.addressLine3)).optional(),
  city: text('City.', lengthOf(primaryLimits.city)),
  districtOrCounty: text('District or county.', lengthOf(primaryLimits.districtOrCounty)).optional(),
  stateOrRegion: text(
    'State or region; AWS needs it for some countries, the United States among them.',
    lengthOf(primaryLimits.stateOrRegion),
  ).optional(),
  postalCode: text('Postal code.', lengthOf(primaryLimits.postalCode)),
  countryCode: text('Country: two upper-case letters, ISO 3166-1.', {
    pattern: '^[A-Z]{2}$',
    examples: ['DE'],
  }),
  phone: text('Phone number with country code.', {
    ...lengthOf(primaryLimits.phone),
    examples: ['+49 30 1234567'],
  }),
  website: text('Web address.', lengthOf(primaryLimits.website)).optional(),
});

/** The people AWS turns to about an account. */
export const contacts = z
  .strictObject({
    primary: primaryContact
      .meta({ description: 'Primary contact: the owner of the account in the eyes of AWS.' })
      .optional(),
    security: alternateContact
      .meta({
        description: 'Alternate contact for security matters (CIS AWS Foundations v3.0 and v5.0 1.2).',
      })
      .optional(),
    billing: alternateContact.meta({ description: 'Alternate contact for billing.' }).optional(),
    operations: alternateContact.meta({ description: 'Alternate contact for operations.' }).optional(),
  })
  .meta({ description: 'Contacts of the account. Each one given replaces the one inherited as a whole.' });

export type Contacts = z.infer<typeof contacts>;
