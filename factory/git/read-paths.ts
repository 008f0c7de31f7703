import {
  ACCOUNTS_FOLDER,
  CONFORMANCE_PACKS_FOLDER,
  CUSTOMIZATIONS_FOLDER,
  LOCK_FILE,
  ORGANIZATION_FILE,
  PERMISSION_SETS_FOLDER,
  POLICIES_FOLDER,
} from '../model/read-workspace';

/** What the tool reads of a root folder, as git takes it. */
export const READ_PATHS = [
  ORGANIZATION_FILE,
  ACCOUNTS_FOLDER,
  POLICIES_FOLDER,
  PERMISSION_SETS_FOLDER,
  CUSTOMIZATIONS_FOLDER,
  CONFORMANCE_PACKS_FOLDER,
  LOCK_FILE,
] as const;

/** Mode of a symbolic link. */
export const LINK = '120000';
