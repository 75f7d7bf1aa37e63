import { Injectable } from '@nestjs/common';
import { DEFAULT_SETTINGS, type Country, type LawRule, type Settings } from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Config } from '../../platform/config';
import { Database } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { startingLaws } from './starting-laws';
import { changedKeys, orderProblems } from './settings.policy';
import { SettingsRepository } from './settings.repository';

const KEPT_MS = 3000;

/** What staff tune without a release: numbers of the workflow, and the dated rules of law that are shown in it. */
@Injectable()
export class SettingsService {
  private kept: { settings: Settings; until: number } | null = null;

  constructor(
    private readonly database: Database,
    private readonly repository: SettingsRepository,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The settings in force. A change made by another process is seen within seconds. */
  async current(): Promise<Settings> {
    if (this.kept && this.kept.until > Date.now()) return this.kept.settings;
    const stored = await this.repository.find();
    const settings = { ...DEFAULT_SETTINGS, ...stored?.value };
    const keptMs = this.config.env.NODE_ENV === 'test' ? 0 : KEPT_MS; // tests empty the table behind our back
    this.kept = { settings, until: Date.now() + keptMs };
    return settings;
  }

  async get(actor: Actor) {
    const stored = await this.repository.find();
    return {
      settings: { ...DEFAULT_SETTINGS, ...stored?.value },
      version: stored?.version ?? 0,
      changedAt: stored?.changedAt.toISOString() ?? null,
      laws: await this.laws(),
      canEdit: actor.role === 'administrator',
    };
  }

  async save(actor: Actor, settings: Settings, version: number) {
    const fields = orderProblems(settings);
    demand(fields.length === 0, 'request.invalid', {}, fields);
    const next = version + 1;
    await this.database.transaction(async (tx) => {
      const present = await this.repository.lockVersion(tx);
      demand(present === version, 'setting.changed_meanwhile');
      const before = { ...DEFAULT_SETTINGS, ...(await this.repository.find())?.value };
      await this.repository.save(tx, settings, next, this.clock.now());
      await this.activity.record(tx, actor, {
        type: 'setting.changed',
        subjectType: 'setting',
        subjectId: 'settings',
        data: changedKeys(before, settings),
      });
    });
    this.kept = null;
    return { settings, version: next };
  }

  /** Every rule of law, by country and date. */
  async laws(): Promise<LawRule[]> {
    await this.ensureLaws();
    return this.repository.listLaws();
  }

  /** The rules of a country that are in force on a day (`YYYY-MM-DD`). */
  async lawsOf(country: Country, on: string): Promise<LawRule[]> {
    const laws = await this.laws();
    return laws.filter(
      (rule) =>
        rule.country === country && rule.effectiveFrom <= on && (rule.effectiveTo === null || on <= rule.effectiveTo),
    );
  }

  async saveLaw(actor: Actor, rule: LawRule): Promise<LawRule> {
    const inOrder = rule.effectiveTo === null || rule.effectiveFrom <= rule.effectiveTo;
    demand(inOrder, 'request.invalid', {}, [{ path: 'effectiveTo', code: 'order_wrong' }]);
    await this.ensureLaws();
    await this.database.transaction(async (tx) => {
      await this.repository.saveLaw(tx, rule);
      await this.activity.record(tx, actor, {
        type: 'law_rule.saved',
        subjectType: 'setting',
        subjectId: rule.id,
        subjectLabel: rule.id,
        data: {
          country: rule.country,
          subject: rule.subject,
          effectiveFrom: rule.effectiveFrom,
          effectiveTo: rule.effectiveTo,
        },
      });
    });
    return rule;
  }

  /** Rules are never deleted, so an empty table is a new one. */
  private async ensureLaws(): Promise<void> {
    if ((await this.repository.countLaws()) > 0) return;
    await this.database.transaction((tx) => this.repository.addLaws(tx, startingLaws()));
  }
}
