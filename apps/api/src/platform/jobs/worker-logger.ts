import type { Logger as NestLogger } from '@nestjs/common';
import { Logger } from 'graphile-worker';

/** Passes on what goes wrong; the worker's chatter about each job stays out of the log. */
export function workerLogger(logger: NestLogger): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
    else logger.debug(message);
  });
}
