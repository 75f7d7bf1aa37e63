import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** The time, so that tests and the sample world can move it. */
@Injectable()
export class Clock {
  private offset = 0;
  private readonly past = new AsyncLocalStorage<Date>();

  now(): Date {
    return this.past.getStore() ?? new Date(Date.now() + this.offset);
  }

  /** The sample world only: to `work`, and to nobody else, it is `time`. */
  at<Result>(time: Date, work: () => Promise<Result>): Promise<Result> {
    return this.past.run(time, work);
  }

  /**
   * After the last of these: once anything was stored by the flow of calls, Node 20 follows every promise of the process,
   * which makes a search about a fifth dearer (apps/docs/decisions/0023).
   */
  forgetPast(): void {
    this.past.disable();
  }

  /** Tests only: from now on the clock shows `time` and goes on from there. */
  setTo(time: Date): void {
    this.offset = time.getTime() - Date.now();
  }

  reset(): void {
    this.offset = 0;
  }
}

const DAY = 86_400_000;

export function addDays(time: Date, days: number): Date {
  return new Date(time.getTime() + days * DAY);
}
