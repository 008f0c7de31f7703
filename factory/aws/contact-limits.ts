import type { Contact, PrimaryContact } from '../model/contact';
import type { TextLimit } from './text-limit';

/**
 * Fields of an alternate contact.
 *
 * @see https://docs.aws.amazon.com/accounts/latest/reference/API_PutAlternateContact.html
 */
export const alternateContact: Readonly<Record<keyof Contact, TextLimit>> = {
  name: { min: 1, max: 64 },
  title: { min: 1, max: 50 },
  email: {
    min: 1,
    max: 254,
    pattern: /^[\w+=.#|!&-]+@[\w.-]+\.\w+$/,
    form: 'an e-mail address',
  },
  phone: { min: 1, max: 25, pattern: /^[\s0-9()+-]*$/, form: 'digits, spaces, +, -, ( and )' },
};

/**
 * Fields of the primary contact. (The Terraform provider lets a full name be 64 characters long; AWS does not.)
 *
 * @see https://docs.aws.amazon.com/accounts/latest/reference/API_ContactInformation.html
 */
export const primaryContact: Readonly<Record<keyof PrimaryContact, TextLimit>> = {
  fullName: { min: 1, max: 50 },
  companyName: { min: 1, max: 50 },
  addressLine1: { min: 1, max: 60 },
  addressLine2: { min: 1, max: 60 },
  addressLine3: { min: 1, max: 60 },
  city: { min: 1, max: 50 },
  districtOrCounty: { min: 1, max: 50 },
  stateOrRegion: { min: 1, max: 50 },
  postalCode: { min: 1, max: 20 },
  countryCode: { min: 2, max: 2, pattern: /^[A-Z]*$/, form: 'two upper-case letters of ISO 3166-1' },
  phone: {
    min: 1,
    max: 20,
    pattern: /^\+[\s0-9()-]+$/,
    form: 'a + and the country code, then digits, spaces, -, ( and )',
  },
  website: { min: 1, max: 256 },
};

/**
 * Countries in which AWS asks for the state or region of the primary contact.
 *
 * @see https://docs.aws.amazon.com/accounts/latest/reference/API_ContactInformation.html
 */
export const countriesWithState: readonly string[] = ['US', 'CA', 'GB', 'DE', 'JP', 'IN', 'BR'];
