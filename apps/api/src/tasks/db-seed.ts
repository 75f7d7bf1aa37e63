/** `npm run db:seed`: loads the sample world into an empty database. */
import { loadSampleWorld } from '../sample-world';
import { runTask } from './run-task';

runTask(({ app }) => loadSampleWorld(app, (line) => console.log(line)));
