import { lastTurn, zoneOf } from './digest-turn.policy';

const turn = (now: string, zone: string) => lastTurn(new Date(now), zone).toISOString();

describe('the turn of a weekly digest', () => {
  it('is Monday at eight in the morning where the reader is', () => {
    expect(turn('2026-03-05T12:00:00Z', 'Asia/Shanghai')).toBe('2026-03-02T00:00:00.000Z');
    expect(turn('2026-03-05T12:00:00Z', 'Asia/Bangkok')).toBe('2026-03-02T01:00:00.000Z');
    expect(turn('2026-03-05T12:00:00Z', 'Asia/Yangon')).toBe('2026-03-02T01:30:00.000Z');
  });

  it('comes with its minute, not before', () => {
    expect(turn('2026-03-02T00:59:59Z', 'Asia/Bangkok')).toBe('2026-02-23T01:00:00.000Z');
    expect(turn('2026-03-02T01:00:00Z', 'Asia/Bangkok')).toBe('2026-03-02T01:00:00.000Z');
  });

  it('keeps its hour when clocks are changed in between', () => {
    expect(turn('2026-03-29T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-23T07:00:00.000Z');
    expect(turn('2026-04-01T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-30T06:00:00.000Z');
  });

  it('is by the clocks of the organisation’s country, elsewhere by those of the alliance', () => {
    expect([zoneOf('TH'), zoneOf('MM'), zoneOf('FR')]).toEqual(['Asia/Bangkok', 'Asia/Yangon', 'Asia/Shanghai']);
  });
});
