import { COUNTRIES, EXPORT_CLASSES } from '@techbridge/contracts';
import { destinationNotes, exportCatalogue, exportRules, findLaw, lawsOf, personalDataLaw } from './law';
import { laws } from './laws';

describe('export classes', () => {
  it('only a free technology passes with one approval', () => {
    expect(EXPORT_CLASSES.filter((one) => !exportRules(one).secondApproval)).toEqual(['free']);
  });

  it('a prohibited technology never passes', () => {
    expect(EXPORT_CLASSES.filter((one) => !exportRules(one).allowed)).toEqual(['prohibited']);
  });

  it('restricted technology needs a licence, free technology only the registration of its contract', () => {
    expect(exportRules('restricted').licence).toBe('export-licence');
    expect(exportRules('dual-use').licence).toBe('dual-use-licence');
    expect(exportRules('free')).toMatchObject({ licence: 'none', contractRegistration: true });
  });

  it('every class says which rules it rests on, and they are in force', () => {
    for (const exportClass of EXPORT_CLASSES) {
      const { rules } = exportRules(exportClass);
      expect(rules.length).toBeGreaterThan(0);
      for (const id of rules) expect(findLaw(id)).toMatchObject({ id, country: 'CN' });
      expect(rules.filter((id) => findLaw(id)!.effectiveTo)).toEqual([]);
    }
  });
});

describe('dated rules', () => {
  it('each has a unique id, a source, dates that make sense and a note short enough to show', () => {
    expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length);
    for (const rule of laws) {
      expect(rule.id).toMatch(/^[a-z0-9-]{3,80}$/);
      expect(rule.effectiveFrom).toMatch(/^\d{4}(-\d\d-\d\d)?$/);
      if (rule.effectiveTo) expect(rule.effectiveTo > rule.effectiveFrom).toBe(true);
      expect(rule.source.length).toBeGreaterThan(10);
      for (const text of [rule.note.en, rule.note.zh, rule.name.en, rule.name.zh])
        expect(text.length).toBeLessThan(500);
      expect(rule.note.zh).not.toMatch(/[,;()]/);
    }
  });

  it('the catalogue is the one of the day', () => {
    expect(exportCatalogue('2024-01-01')).toMatchObject({ prohibited: 24, restricted: 110, total: 134 });
    expect(exportCatalogue('2025-07-14')?.id).toBe('cn-export-catalogue-2023');
    expect(exportCatalogue('2025-07-15')?.id).toBe('cn-export-catalogue-2025');
    expect(exportCatalogue()).toMatchObject({ prohibited: 23, restricted: 109, total: 132 });
    expect(exportCatalogue('2001-01-01')).toBeUndefined();
  });

  it('staff see what a destination asks for', () => {
    expect(destinationNotes('VN').flatMap(({ rules }) => rules)).toContain('registered-by-local-party');
    expect(destinationNotes('MY').map(({ id }) => id)).toEqual(['my-strategic-trade-2010']);
    expect(destinationNotes('PH')[0]!.subject).toBe('clauses');
    expect(destinationNotes('KH')).toEqual([]);
  });

  it('the personal-data law is the one in force on the day', () => {
    expect(personalDataLaw('VN', '2025-12-31')?.id).toBe('vn-personal-data-2023');
    expect(personalDataLaw('VN')?.id).toBe('vn-personal-data-2026');
    expect(personalDataLaw('TH', '2020-01-01')).toBeUndefined();
    const known = COUNTRIES.filter((country) => personalDataLaw(country));
    expect(known).toEqual(expect.arrayContaining(['CN', 'SG', 'TH', 'VN', 'ID', 'MY', 'PH']));
  });

  it('without a day, history is told too', () => {
    expect(lawsOf('CN', { subject: 'export-catalogue' })).toHaveLength(3);
    expect(lawsOf('CN', { subject: 'export-catalogue', on: '2026-01-01' })).toHaveLength(1);
  });
});
