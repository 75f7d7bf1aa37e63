import { Injectable } from '@nestjs/common';
import type { SessionView } from '@techbridge/contracts';

/** The invented people of the sample world, offered on the sign-in page. Empty unless the sample world is loaded. */
@Injectable()
export class SampleSignIns {
  private offered: SessionView['sampleSignIns'] = [];

  offer(people: SessionView['sampleSignIns']): void {
    this.offered = people;
  }

  view(): Pick<SessionView, 'sampleSignIns' | 'sampleData'> {
    return { sampleSignIns: this.offered, sampleData: this.offered.length > 0 };
  }
}
