// Everything that needs neither database nor browser. `npx jest apps/api/src/platform/errors.spec.ts` runs one file.
// With a database: `npx jest -c jest.int.config.cjs FILE`; in a browser: `npx jest -c jest.e2e.config.cjs FILE`.
const fs = require('node:fs');
const { forApi, forPackage, forWeb } = require('./packages/config/jest/presets.cjs');

const packages = fs.readdirSync(`${__dirname}/packages`).map((name) => `packages/${name}`);

module.exports = {
  projects: [...packages.map(forPackage), forPackage('apps/bench'), forApi(), forWeb()],
};
