export { CollectionsModule } from './collections.module';
export { CollectionsService } from './collections.service';
