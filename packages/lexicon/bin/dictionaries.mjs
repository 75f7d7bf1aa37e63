/** The second half of this package's build: the concepts as compiled dictionaries, beside the compiled code. */
import { compileOwnDictionaries } from '../dist/index.js';

compileOwnDictionaries();
