/** A technology and a need that fit, and others that do not. */
import { demandContent, technologyContent } from './listing.factory';

export const OTHER_TITLES = ['Wind turbine blade', 'Mango drying chamber', 'Steel slag brick', 'Rice blast sensor'];

export const latexOffer = (fields: object = {}) =>
  technologyContent({
    texts: {
      en: {
        title: 'Ammonia stripping for latex effluent',
        summary: 'Brings ammonia in serum effluent of latex mills below 20 mg/l.',
      },
      zh: { title: '天然橡胶废水脱氨', summary: '将乳胶废水中的氨氮降至20毫克/升以下。' },
    },
    trl: 8,
    ...fields,
  });

export const latexNeed = (fields: object = {}) =>
  demandContent({
    texts: {
      en: {
        title: 'Latex mill effluent',
        summary: 'Ammonia in the serum effluent is too high.',
        problem: 'The ponds of the latex mill no longer keep up.',
      },
    },
    trlMin: 7,
    siteCountry: 'TH',
    ...fields,
  });
