/** Runs the commands of `npm run check` and `npm test` and counts what passed. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../../..');

/** @typedef {{ passed: number, failed: number }} Count */

/** The JavaScript file behind a package's command: started by node itself, so that no shell is needed anywhere. */
export function tool(name, command = name) {
  const folder = path.join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a node script and waits for it.
 *
 * @param {string[]} args script and arguments
 * @param {{ live?: boolean, env?: object }} options live: its output goes straight to ours
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { live = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs steps, two at a time, and says one line about each as it ends; the output only of those that failed.
 *
 * @param {{ name: string, args: string[] }[]} steps
 * @returns {Promise<Count>}
 */
export async function runSteps(steps) {
  const waiting = [...steps];
  const count = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const started = performance.now();
      const { code, output } = await runNode(step.args);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`  ${code === 0 ? 'ok' : 'FAILED'} ${step.name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      count[code === 0 ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([worker(), worker()]);
  return count;
}

/**
 * Runs jest with progress lines.
 *
 * @param {string} config path of the configuration
 * @param {string[]} [args] further arguments of jest
 * @returns {Promise<Count>} a file that could not even be loaded counts as one failure
 */
export async function runJest(config, args = []) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'techbridge-jest-'));
  const results = path.join(folder, 'results.json');
  const reporter = path.join(ROOT, 'packages/config/jest/progress-reporter.cjs');
  // Patterns first: jest's list options would swallow what follows them.
  const options = [...args, '--config', config, '--ci', `--reporters=${reporter}`];
  try {
    const { code } = await runNode([tool('jest'), ...options], { live: true, env: { JEST_RESULTS: results } });
    if (!fs.existsSync(results)) return { passed: 0, failed: 1 };
    const { passed, failed } = JSON.parse(fs.readFileSync(results, 'utf8'));
    return { passed, failed: failed || (code === 0 ? 0 : 1) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

export const add = (one, other) => ({ passed: one.passed + other.passed, failed: one.failed + other.failed });
