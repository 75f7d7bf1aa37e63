import type { NeedProposal } from '@techbridge/contracts';
import type { Span } from './passage';

type Of<P extends NeedProposal> = P extends NeedProposal
  ? Pick<P, 'field' | 'value' | 'confidence' | 'why'> & { span: Span }
  : never;

/** A proposal before its place is told in units of the text as written. */
export type Reading = Of<NeedProposal>;
