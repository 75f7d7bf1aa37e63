import { Module } from '@nestjs/common';
import { PageRenderer } from './page-renderer';
import { PagesController } from './pages.controller';

/** Imported last, so that its catch-all route yields to every other. */
@Module({ controllers: [PagesController], providers: [PageRenderer] })
export class PagesModule {}
