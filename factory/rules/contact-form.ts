import { alternateContact, countriesWithState, primaryContact } from '../aws/contact-limits';
import type { TextLimit } from '../aws/text-limit';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Finding, Rule } from './rule';
import { accountLayers } from './shared/account-layers';
import { misfit } from './shared/misfit';

/**
 * What AWS takes as alternate and primary contacts.
 * https://docs.aws.amazon.com/accounts/latest/reference/API_PutAlternateContact.html
 * https://docs.aws.amazon.com/accounts/latest/reference/API_ContactInformation.html
 */
export const contactForm: Rule = {
  id: 'contact-form',
  check(workspace, report) {
    for (const { file, pointer, data } of accountLayers(workspace)) {
      if (!data.contacts) continue;
      const { primary, ...alternates } = data.contacts;
      const at = [...pointer, 'contacts'];
      for (const [type, contact] of Object.entries(alternates)) {
        reportMisfits(contact, alternateContact, { file, pointer: [...at, type] }, report);
      }
      if (!primary) continue;
      reportMisfits(primary, primaryContact, { file, pointer: [...at, 'primary'] }, report);
      if (countriesWithState.includes(primary.countryCode ?? '') && primary.stateOrRegion === undefined) {
        report({
          file,
          pointer: [...at, 'primary', 'countryCode'],
          message: `For the country ${primary.countryCode} AWS asks for "stateOrRegion" as well. Add it.`,
        });
      }
    }
  },
};

function reportMisfits(
  contact: Readonly<Record<string, string | undefined>> | undefined,
  limits: Readonly<Record<string, TextLimit>>,
  { file, pointer }: { readonly file: string; readonly pointer: Pointer },
  report: (finding: Finding) => void,
): void {
  for (const [field, value] of Object.entries(contact ?? {})) {
    const limit = limits[field];
    const wrong = value === undefined || !limit ? undefined : misfit(value, limit);
    if (wrong === undefined) continue;
    const message = `${quoted(value)} can't be the "${field}" of a contact. ${wrong}`;
    report({ file, pointer: [...pointer, field], message });
  }
}
