export * from './locales';
export * from './namespaces';
export * from './pick';
