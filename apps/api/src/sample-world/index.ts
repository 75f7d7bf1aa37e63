export { SampleWorldModule } from './sample-world.module';
