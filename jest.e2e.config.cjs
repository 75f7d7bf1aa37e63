const { forJourneys } = require('./packages/config/jest/presets.cjs');

module.exports = forJourneys();
