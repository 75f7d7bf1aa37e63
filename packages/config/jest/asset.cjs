// Style sheets and pictures mean nothing to jsdom: importing one gives no class names and no address.
module.exports = { __esModule: true, default: Object.create(null) };
