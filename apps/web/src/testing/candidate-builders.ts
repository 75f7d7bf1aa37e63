import { FIT_CRITERIA, type CandidateView, type FitPart } from '@techbridge/contracts';
import { anId } from './builders';

const AT = '2026-11-20T08:00:00.000Z';

export function aFitPart(changes: Partial<FitPart> = {}): FitPart {
  return { criterion: 'sector', result: 'unknown', share: 0, points: 0, evidence: [], need: [], offer: [], ...changes };
}

/** A Chinese technology that fits a Thai need well; what both say of sector and readiness is known, the rest is not. */
export function aCandidate(changes: Partial<CandidateView> = {}): CandidateView {
  const known: Partial<Record<FitPart['criterion'], Partial<FitPart>>> = {
    sector: {
      result: 'meets',
      need: ['agriculture-food'],
      offer: ['agriculture-food'],
      evidence: ['agriculture-food'],
      share: 0.4,
    },
    trl: { result: 'partly', need: ['7', '9'], offer: ['6'], share: 0.1 },
    country: { result: 'does_not', need: ['TH'], offer: ['CN'] },
  };
  return {
    id: anId(602),
    kind: 'technology',
    reference: 'TO-CN-2026-00002',
    title: { en: 'Sample heat-pump dryer' },
    organisation: null,
    band: 'strong',
    score: 0.62,
    confidence: 0.8,
    confidenceLevel: 'high',
    parts: FIT_CRITERIA.map((criterion) => aFitPart({ criterion, ...known[criterion] })),
    concepts: [
      { term: 'mango', need: 'มะม่วง', offer: '芒果', share: 0.7 },
      { term: 'drying', need: 'drying', offer: 'drying', share: 0.2 },
    ],
    otherConcepts: 0.1,
    methodVersion: 'm3',
    computedAt: AT,
    since: '2026-11-18T08:00:00.000Z',
    override: null,
    feedback: null,
    matchId: null,
    ...changes,
  };
}
