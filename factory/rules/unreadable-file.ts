import type { SourceFile } from '../source/source-file';
import type { Rule } from './rule';

/** A file or folder that is there and can't be read; what is in it would be left out of the check unseen. */
export const unreadableFile: Rule = {
  id: 'unreadable-file',
  check({ organization, requests, policies, inlinePolicies, ...others }, report) {
    const say = (file: string, reason: string): void =>
      report({ file, message: `This can't be read: ${reason}. Mend or remove it.` });
    const look = ({ file, fault }: SourceFile): void => {
      if (fault?.kind === 'unreadable') say(file, fault.reason);
    };
    look(organization);
    const { customizationModules, conformancePacks } = others;
    for (const document of [
      ...requests,
      ...policies,
      ...inlinePolicies,
      ...customizationModules,
      ...conformancePacks,
    ]) {
      // The folder lists it, so it is there: as a link.
      if (document.fault?.kind === 'missing') say(document.file, 'it is a symbolic link that leads nowhere');
      else look(document);
    }
    const folders = [
      others.accountsFolder,
      others.policiesFolder,
      others.permissionSetsFolder,
      others.customizationsFolder,
      others.conformancePacksFolder,
    ];
    for (const { unreadable } of folders) {
      for (const { file, reason } of unreadable) say(file, reason);
    }
  },
};
