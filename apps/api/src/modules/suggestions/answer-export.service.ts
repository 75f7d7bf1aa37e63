import { Injectable } from '@nestjs/common';
import type { Locale } from '@techbridge/contracts';
import { translator } from '@techbridge/i18n/server';
import { Clock } from '../../platform/clock';
import { csvStream } from '../../platform/csv';
import type { FileAnswer } from '../../platform/http/file-answer';
import { ANSWER_COLUMNS, answerLine } from './answer-export.presenter';
import { AnswerExportRepository } from './answer-export.repository';

/** What both sides answered, for those who judge the method by it. */
@Injectable()
export class AnswerExport {
  constructor(
    private readonly repository: AnswerExportRepository,
    private readonly clock: Clock,
  ) {}

  export(reader: Locale): Promise<FileAnswer> {
    const translate = translator(reader);
    const headings = ANSWER_COLUMNS.map((column) => translate(`matching:answers.column.${column}`));
    return Promise.resolve({
      contentType: 'text/csv; charset=utf-8',
      name: `techbridge-matching-answers-${this.clock.now().toISOString().slice(0, 10)}.csv`,
      body: csvStream(headings, this.lines()),
    });
  }

  private async *lines() {
    for await (const answer of this.repository.all()) yield answerLine(answer);
  }
}
