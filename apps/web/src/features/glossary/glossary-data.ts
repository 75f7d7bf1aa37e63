import type { I18n } from '../../shared/i18n';
import { GLOSSARY, GLOSSARY_GROUPS } from './glossary-words';

/** The glossary in the words of schema.org. */
export function glossaryData(messages: I18n, absolute: (path: string) => string): object {
  return {
    '@type': 'DefinedTermSet',
    name: messages.t('pages:glossary.title'),
    url: absolute('/glossary'),
    hasDefinedTerm: GLOSSARY_GROUPS.flatMap((group) => [...GLOSSARY[group]]).map((word) => ({
      '@type': 'DefinedTerm',
      name: messages.t(`pages:glossary.${word}`),
      description: messages.t(`pages:glossary.${word}.is`),
      url: absolute(`/glossary#${word}`),
    })),
  };
}
