const { forApiIntegration } = require('./packages/config/jest/presets.cjs');

module.exports = forApiIntegration();
