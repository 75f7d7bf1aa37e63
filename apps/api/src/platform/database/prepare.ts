import path from 'node:path';
import { prepareJobs } from '../jobs/jobs';
import { deploy } from './migrate';

export const MIGRATIONS = path.resolve(__dirname, '../../../../../prisma/migrations');

/**
 * Brings a database to the present schema: our tables, then the job queue's. Safe to run from several processes at once.
 *
 * @throws Error when a migration fails
 */
export async function prepareDatabase(url: string, onProgress?: (migration: string) => void): Promise<void> {
  await deploy(url, MIGRATIONS, onProgress);
  await prepareJobs(url);
}
