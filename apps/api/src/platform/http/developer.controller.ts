import { Controller, Get, Header } from '@nestjs/common';
import { Config } from '../config';
import { apiReferencePage } from './api-reference-page';
import { OutsideContract } from './handles';
import { openApiDocument } from './openapi';

/** For partners who connect their own systems. */
@OutsideContract()
@Controller('api')
export class DeveloperController {
  constructor(private readonly config: Config) {}

  @Get('openapi.json')
  document() {
    return openApiDocument(this.config.env.BASE_URL);
  }

  @Get('reference')
  @Header('content-type', 'text/html; charset=utf-8')
  page() {
    return apiReferencePage(openApiDocument(this.config.env.BASE_URL));
  }
}
