import { randomBytes } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { demand } from '../errors';
import { OutsideContract } from '../http/handles';
import { PageRenderer } from './page-renderer';

/** Every address that is neither the API nor a file is a page of the web app, drawn whole on the server. Registered last. */
@OutsideContract()
@Controller()
export class PagesController {
  constructor(private readonly renderer: PageRenderer) {}

  @Get()
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.page(request, reply);
  }

  @Get('*')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    demand(this.renderer.available && !/^\/(api|assets)(\/|$)/.test(request.url), 'request.not_found');
    const nonce = randomBytes(16).toString('base64');
    const page = await this.renderer.render(request.url, request.headers, nonce);
    reply.status(page.status).headers(page.headers).header('content-type', 'text/html; charset=utf-8');
    reply.header('content-security-policy', this.renderer.contentSecurityPolicy(nonce));
    return reply.send(page.html);
  }
}
