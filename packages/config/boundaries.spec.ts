import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const COMMAND = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

/** A product in which every rule is broken once, beside imports that are as they should be. */
const BROKEN: Record<string, string> = {
  'apps/api/src/modules/listings/index.ts': `export * from './listings.service';`,
  'apps/api/src/modules/listings/listings.service.ts': `import '../organisations'; import '../../platform/database/database';`,
  'apps/api/src/modules/organisations/index.ts': `export * from './organisations.service';`,
  'apps/api/src/modules/organisations/organisations.service.ts': `export const a = 1;`,
  'apps/api/src/modules/organisations/organisations.repository.ts': `export const a = 1;`,
  'apps/api/src/modules/audit/index.ts': `export const a = 1;`,
  'apps/api/src/platform/database/database.ts': `export const a = 1;`,
  'apps/api/src/platform/workflow.ts': `export const a = 1;`,
  'apps/web/src/features/search/box.tsx': `import '../../shared/button';`,
  'apps/web/src/shared/button.tsx': `export const a = 1;`,
  'apps/web/src/app/page.tsx': `import '../features/search/box';`,
  'packages/contracts/src/index.ts': `export const a = 1;`,
  'packages/search-engine/src/index.ts': `export const a = 1;`,

  'apps/api/src/modules/listings/listings.controller.ts': `import '../organisations/organisations.repository';`,
  'apps/api/src/main.ts': `import './modules/organisations/organisations.repository'; import './modules/listings';`,
  'apps/api/src/modules/audit/audit.service.ts': `import '../listings';`,
  'apps/api/src/modules/organisations/organisations.subscriber.ts': `import '../listings';`,
  'apps/api/src/platform/errors.ts': `import '../modules/listings';`,
  'apps/api/src/modules/listings/listing.policy.ts': `import './listings.service'; import '../../platform/workflow';`,
  'apps/api/src/modules/listings/listing.workflow.ts': `import fs from 'node:fs'; export default fs;`,
  'apps/api/src/modules/listings/listings.clock.ts': `import '../../platform/database/database';`,
  'apps/web/src/features/matches/list.tsx': `import '../search/box';`,
  'apps/web/src/features/matches/link.tsx': `import '../../app/page';`,
  'apps/web/src/shared/menu.tsx': `import '../features/search/box';`,
  'apps/web/src/shared/client.ts': `import '../../../api/src/platform/workflow';`,
  'packages/contracts/src/listings.ts': `import '../../../apps/api/src/platform/workflow';`,
  'packages/contracts/src/files.ts': `import 'node:fs';`,
  'packages/search-engine/src/words.ts': `import '../../contracts/src/index';`,
  'packages/taxonomy/src/words.ts': `import '../../search-engine/src/index';`,
  'packages/taxonomy/src/one.ts': `import { b } from './other'; export const a = () => b;`,
  'packages/taxonomy/src/other.ts': `import { a } from './one'; export const b = () => a;`,
  'packages/taxonomy/src/undeclared.ts': `import 'pg';`,
  'packages/taxonomy/src/nowhere.ts': `import './gone';`,
  'packages/taxonomy/src/words.spec.ts': `export const a = 1;`,
  'packages/taxonomy/src/leak.ts': `import './words.spec';`,
};

const EXPECTED: [rule: string, from: string][] = [
  ['rooms-meet-at-the-front-door', 'apps/api/src/modules/listings/listings.controller.ts'],
  ['others-use-the-front-door', 'apps/api/src/main.ts'],
  ['arrows-between-rooms-are-named', 'apps/api/src/modules/audit/audit.service.ts'],
  ['arrows-of-organisations', 'apps/api/src/modules/organisations/organisations.subscriber.ts'],
  ['platform-knows-no-business', 'apps/api/src/platform/errors.ts'],
  ['rules-are-pure', 'apps/api/src/modules/listings/listing.policy.ts'],
  ['rules-touch-no-machine', 'apps/api/src/modules/listings/listing.workflow.ts'],
  ['database-behind-repositories', 'apps/api/src/modules/listings/listings.clock.ts'],
  ['features-stand-alone', 'apps/web/src/features/matches/list.tsx'],
  ['features-know-no-routes', 'apps/web/src/features/matches/link.tsx'],
  ['shared-knows-nobody', 'apps/web/src/shared/menu.tsx'],
  ['apps-stand-alone', 'apps/web/src/shared/client.ts'],
  ['packages-know-no-app', 'packages/contracts/src/listings.ts'],
  ['contracts-depend-on-zod-alone', 'packages/contracts/src/files.ts'],
  ['arrows-between-packages-are-named', 'packages/search-engine/src/words.ts'],
  ['arrows-of-package-taxonomy', 'packages/taxonomy/src/words.ts'],
  ['no-cycles', 'packages/taxonomy/src/one.ts'],
  ['declared-dependencies-only', 'packages/taxonomy/src/undeclared.ts'],
  ['nothing-unresolvable', 'packages/taxonomy/src/nowhere.ts'],
  ['no-test-code-in-the-product', 'packages/taxonomy/src/leak.ts'],
];

function violationsOf(files: Record<string, string>): Violation[] {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'techbridge-boundaries-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.join(dir, path.dirname(name)), { recursive: true });
      fs.writeFileSync(path.join(dir, name), text);
    }
    fs.writeFileSync(path.join(dir, 'package.json'), '{ "dependencies": {} }');
    fs.copyFileSync(path.join(ROOT, 'tsconfig.base.json'), path.join(dir, 'tsconfig.base.json'));
    fs.mkdirSync(path.join(dir, 'node_modules'));
    fs.symlinkSync(path.join(ROOT, 'node_modules/pg'), path.join(dir, 'node_modules/pg'));
    const args = [COMMAND, '--config', path.join(__dirname, 'dependency-cruiser.cjs'), '--no-cache'];
    const run = spawnSync(process.execPath, [...args, '--output-type', 'json', 'apps', 'packages'], { cwd: dir });
    return (JSON.parse(run.stdout.toString()) as { summary: { violations: Violation[] } }).summary.violations;
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
}

describe('the boundaries between rooms, packages and apps', () => {
  const violations = violationsOf(BROKEN);

  it.each(EXPECTED)('%s is enforced', (rule, from) => {
    expect(violations.filter((violation) => violation.from === from).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  it('let pass what keeps to them', () => {
    const broken = new Set(EXPECTED.map(([, from]) => from));
    expect(violations.filter(({ from }) => !broken.has(from) && from !== 'packages/taxonomy/src/other.ts')).toEqual([]);
  });

  it('are each broken here, so that none is dead', () => {
    const { forbidden } = require('./dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    const kinds = new Set(forbidden.map(({ name }) => name.replace(/^(arrows-of-package|arrows-of)-.*/, '$1')));
    const shown = new Set(EXPECTED.map(([name]) => name.replace(/^(arrows-of-package|arrows-of)-.*/, '$1')));
    expect([...kinds].filter((name) => !shown.has(name))).toEqual([]);
  });
});
