import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ERROR_KINDS, type ErrorBody, type ErrorCode } from '@techbridge/contracts';
import { AppError } from '../errors';
import type { TechBridgeReply, TechBridgeRequest } from './request';

/** The one place where errors become answers: kind to status, code to body; unknown ones are logged whole and told as `unexpected`. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<TechBridgeRequest>();
    const reply = host.switchToHttp().getResponse<TechBridgeReply>();
    const known = error instanceof AppError ? error : new AppError(codeOf(error));
    if (known.code === 'unexpected') this.logger.error({ err: error, requestId: request.id }, 'unexpected error');
    const body: ErrorBody = {
      code: known.code,
      ...(Object.keys(known.params).length > 0 ? { params: known.params } : {}),
      ...(known.fields.length > 0 ? { fields: known.fields } : {}),
      requestId: request.id,
    };
    if (reply.raw.headersSent) return void reply.raw.destroy();
    void reply.status(ERROR_KINDS[known.kind]).send(body);
  }
}

/** Errors of the libraries underneath, by their status or their code. */
export function codeOf(error: unknown): ErrorCode {
  const { statusCode, code } = (error ?? {}) as { statusCode?: number; code?: string };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === 404) return 'request.not_found';
  if (status === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return 'file.too_large';
  if (status === 429) return 'request.too_many';
  if (status === 400 || status === 406 || status === 415) return 'request.invalid';
  if (isConnectionLoss(error)) return 'service.unavailable';
  return 'unexpected';
}

/** The database is away or restarting: worth another try in a moment. */
export function isConnectionLoss(error: unknown): boolean {
  const text = error instanceof Error ? `${(error as { code?: string }).code ?? ''} ${error.message}` : '';
  return /ECONNREFUSED|ECONNRESET|57P0[123]|P1001|P1017|P2024|P2028|Connection terminated|terminating connection|starting up|shutting down|timeout exceeded when trying to connect/i.test(
    text,
  );
}
