export { loadSampleWorld } from './sample-world';
export { SampleWorldModule } from './sample-world.module';
