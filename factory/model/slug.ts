/** Lower-case words of letters and digits, joined by single hyphens. Terraform addresses are made of them. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const SLUG_FORM = 'lower-case letters and digits, with single hyphens between them';

/** `Prod & Legal` -> `prod-legal`; empty when no letter from a to z and no digit is left. */
export function asSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
