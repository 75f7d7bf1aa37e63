import '@testing-library/jest-dom';
import { cleanup, configure } from '@testing-library/react';
import { api } from './server';

// A page brings its code along the first time; on a busy machine that takes longer than a second.
configure({ asyncUtilTimeout: 8_000 });
jest.setTimeout(30_000);

beforeAll(() => {
  api.listen({ onUnhandledRequest: 'error' });
  // Pages ask for addresses of their own site; Node's fetch wants whole ones.
  const intercepted = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    intercepted(typeof input === 'string' ? new URL(input, window.location.origin) : input, init);
});

afterEach(() => {
  cleanup();
  api.resetHandlers();
});

afterAll(() => api.close());
