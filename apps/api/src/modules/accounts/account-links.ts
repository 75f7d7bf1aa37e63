import type { Secrets } from '../../platform/secrets';

export type LinkPurpose = 'confirm_email' | 'reset_password' | 'invitation';

/**
 * The token of a mailed link: the id of its row and our signature. It can be worked out again when the mail is sent, so
 * that no usable token lies in the database or in the job queue meanwhile.
 */
export function linkToken(secrets: Secrets, purpose: LinkPurpose, id: string): string {
  return `${id}.${secrets.sign(`${purpose}:${id}`)}`;
}
