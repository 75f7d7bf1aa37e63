import { SaxesParser } from 'saxes';
import type { Readable } from 'node:stream';
import { AppError } from '../../../platform/errors';

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Feeds a part through a streaming XML parser and pauses after each chunk, so that whoever iterates decides the pace.
 * Element names come without their namespace prefix; attributes keep theirs. Entities of a document type are never expanded.
 * @throws AppError `file.damaged` where the part is no XML
 */
export async function* parseXml(stream: Readable, handlers: XmlHandlers): AsyncGenerator<number> {
  const parser = new SaxesParser({ position: false });
  parser.on('opentag', (tag) => handlers.open?.(localName(tag.name), tag.attributes as Record<string, string>));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)));
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield chunk.length;
    }
    parser.write(decoder.decode()).close();
    yield 0;
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file.damaged');
  } finally {
    stream.destroy();
  }
}

export async function parseWholeXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(stream, handlers)) void _;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
