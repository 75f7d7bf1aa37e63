/** jsdom plus what every browser has and jsdom lacks: the network interfaces, and enough of layout for components to run. */
const { TestEnvironment } = require('jest-environment-jsdom');

const FROM_NODE = [
  'TextEncoder',
  'TextDecoder',
  'ReadableStream',
  'WritableStream',
  'TransformStream',
  'TextDecoderStream',
  'CompressionStream',
  'DecompressionStream',
  'BroadcastChannel',
  'structuredClone',
  'fetch',
  'Request',
  'Response',
  'Headers',
  'AbortController',
  'AbortSignal',
  'FormData',
  'Blob',
];

class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const window = this.global;
    for (const name of FROM_NODE) window[name] = globalThis[name];
    const nothing = () => {};
    window.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    window.IntersectionObserver = class extends window.ResizeObserver {
      takeRecords() {
        return [];
      }
    };
    window.matchMedia = (media) => ({
      media,
      matches: false,
      onchange: null,
      addEventListener: nothing,
      removeEventListener: nothing,
      addListener: nothing,
      removeListener: nothing,
      dispatchEvent: () => false,
    });
    window.scrollTo = nothing;
    const element = window.Element.prototype;
    element.scrollIntoView = nothing;
    element.scrollTo = nothing;
    element.hasPointerCapture = () => false;
    element.setPointerCapture = nothing;
    element.releasePointerCapture = nothing;
  }
}

module.exports = BrowserEnvironment;
