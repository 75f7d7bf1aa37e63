// Style sheets and pictures mean nothing to jsdom: importing one gives its (empty) address.
module.exports = '';
