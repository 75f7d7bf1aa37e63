export { NearestWords } from './nearest-words';
export { SearchLog } from './search-log';
export { SearchesModule } from './searches.module';
