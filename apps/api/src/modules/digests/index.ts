export { DIGEST_TASK, DigestsModule } from './digests.module';
export { DigestsService, type TellNews } from './digests.service';
