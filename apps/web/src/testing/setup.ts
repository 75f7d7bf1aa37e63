import '@testing-library/jest-dom';
import { cleanup } from '@testing-library/react';
import { api } from './server';

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
