import { I18nextProvider } from 'react-i18next';
import type { ReactNode } from 'react';
import { LocaleContext } from '../shared/i18n';
import { ThemeProvider } from '../shared/theme';
import { Toaster } from '../shared/ui/toast';
import type { RouterContext } from './router';

export function Providers({ context, children }: { context: RouterContext; children: ReactNode }) {
  return (
    <I18nextProvider i18n={context.messages}>
      <LocaleContext value={context.locale}>
        <ThemeProvider initial={context.theme}>
          <Toaster>{children}</Toaster>
        </ThemeProvider>
      </LocaleContext>
    </I18nextProvider>
  );
}
