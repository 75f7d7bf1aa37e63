export { createEngine, loadEngine } from './engine';
export { SnapshotMismatch } from './snapshot';
export type {
  Correction,
  Document,
  Engine,
  EngineOptions,
  FacetField,
  HighlightedText,
  Hit,
  NumberField,
  Pause,
  Query,
  Range,
  Result,
  Schema,
  Sort,
  TermGroup,
  TextField,
  TextValue,
  Token,
  Tokenise,
} from './types';
