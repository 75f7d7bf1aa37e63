import type { ErrorCode } from '@techbridge/contracts';
import { AppError } from './errors';

/** One line of a workflow table: who may do what in which states, and where it leads (`to` absent: the state stays). */
export interface Transition<Status extends string, Action extends string, Party extends string> {
  action: Action;
  from: readonly Status[];
  to?: Status;
  by: readonly Party[];
}

export interface Workflow<Status extends string, Action extends string, Party extends string> {
  readonly initial: readonly Status[];
  readonly transitions: readonly Transition<Status, Action, Party>[];
  /** The state `action` leads to. Throws `impossible` where no line allows it now, `forbidden` where one does but not for these parties. */
  next(status: Status, action: Action, parties: readonly Party[]): Status;
  /** Every action these parties may take now, in the order of the table. */
  actions(status: Status, parties: readonly Party[]): Action[];
}

/** Makes a workflow of its table; what may be done and what is offered come from the same lines. */
export function workflow<Status extends string, Action extends string, Party extends string>(
  initial: readonly Status[],
  impossible: ErrorCode,
  transitions: readonly Transition<Status, Action, Party>[],
): Workflow<Status, Action, Party> {
  const possible = (status: Status) => transitions.filter((line) => line.from.includes(status));
  const permitted = (line: Transition<Status, Action, Party>, parties: readonly Party[]) =>
    line.by.some((party) => parties.includes(party));
  return {
    initial,
    transitions,
    next(status, action, parties) {
      const lines = possible(status).filter((line) => line.action === action);
      if (lines.length === 0) throw new AppError(impossible, { action, status });
      const line = lines.find((each) => permitted(each, parties));
      if (!line) throw new AppError('access.forbidden');
      return line.to ?? status;
    },
    actions(status, parties) {
      return [
        ...new Set(
          possible(status)
            .filter((line) => permitted(line, parties))
            .map((line) => line.action),
        ),
      ];
    },
  };
}
