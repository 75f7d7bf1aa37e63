/** One plain line per test file, the failures in full, nothing that a log cannot hold; the numbers go to JEST_RESULTS. */
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../../..');

class ProgressReporter {
  constructor() {
    this.finished = 0;
  }

  onTestResult(test, result, { numTotalTestSuites }) {
    this.finished += 1;
    const count = result.testResults.length;
    const seconds = ((result.perfStats.end - result.perfStats.start) / 1000).toFixed(1);
    const failed = result.numFailingTests > 0 || result.testExecError;
    const name = path.relative(ROOT, test.path);
    const place = `[${this.finished}/${numTotalTestSuites}]`;
    process.stdout.write(
      `  ${failed ? 'FAILED' : 'ok'} ${place} ${name} (${count} ${count === 1 ? 'test' : 'tests'}, ${seconds} s)\n`,
    );
    if (!failed) return;
    for (const { message } of result.console ?? []) process.stdout.write(`${message}\n`);
    process.stdout.write(`${result.failureMessage ?? ''}\n`);
  }

  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const counts = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
    if (process.env.JEST_RESULTS) fs.writeFileSync(process.env.JEST_RESULTS, JSON.stringify(counts));
  }
}

module.exports = ProgressReporter;
