export { loadSampleWorld, SampleWorld } from './sample-world';
export { SampleWorldModule } from './sample-world.module';
