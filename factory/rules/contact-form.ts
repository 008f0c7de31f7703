import { alternateContact, countriesWithState, primaryContact } from '../aws/contact-limits';
import type { TextLimit } from '../aws/text-limit';
import type { Pointer } from '../diagnostics/problem';
import type { Rule } from './rule';
import { accountLayers } from './shared/account-layers';
import { misfit } from './shared/misfit';

const ALTERNATE = ['security', 'billing', 'operations'] as const;

/**
 * What AWS takes as alternate and primary contacts.
 * https://docs.aws.amazon.com/accounts/latest/reference/API_PutAlternateContact.html
 * https://docs.aws.amazon.com/accounts/latest/reference/API_ContactInformation.html
 */
export const contactForm: Rule = {
  id: 'contact-form',
  check(workspace, report) {
    for (const { file, pointer: at, data } of accountLayers(workspace)) {
      const { contacts } = data;
      if (!contacts) continue;
      const look = (
        pointer: Pointer,
        contact: Readonly<Record<string, string | undefined>> | undefined,
        limits: Readonly<Record<string, TextLimit>>,
      ): void => {
        for (const [field, value] of Object.entries(contact ?? {})) {
          const limit = limits[field];
          const wrong = value === undefined || !limit ? undefined : misfit(value, limit);
          if (wrong === undefined) continue;
          report({
            file,
            pointer: [...pointer, field],
            message: `"${value}" can't be the "${field}" of a contact. ${wrong}`,
          });
        }
      };
      for (const type of ALTERNATE) look([...at, 'contacts', type], contacts[type], alternateContact);
      const { primary } = contacts;
      look([...at, 'contacts', 'primary'], primary, primaryContact);
      if (countriesWithState.includes(primary?.countryCode ?? '') && primary?.stateOrRegion === undefined) {
        report({
          file,
          pointer: [...at, 'contacts', 'primary', 'countryCode'],
          message: `For the country ${primary?.countryCode} AWS asks for "stateOrRegion" as well. Add it.`,
        });
      }
    }
  },
};
