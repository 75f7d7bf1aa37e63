import type { Logger as NestLogger } from '@nestjs/common';
import { Logger } from 'graphile-worker';

/**
 * Passes on what goes wrong; the worker's chatter about each job stays out of the log. Without a logger: errors are thrown
 * anyway. `isStopping`: jobs that leave off then are no failures.
 */
export function workerLogger(logger: NestLogger | null, isStopping = () => false): Logger {
  return new Logger(() => (level, message) => {
    if (!logger) return;
    if (level === 'error' && !isStopping()) logger.error(message);
    else if (level === 'warning') logger.warn(message);
    else logger.debug(message);
  });
}
