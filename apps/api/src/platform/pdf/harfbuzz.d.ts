// The little we use of a library that brings no types.

declare module 'harfbuzzjs' {
  interface ShapedGlyph {
    /** Glyph, index of the first UTF-16 unit of its cluster, advance and offset in font units. */
    g: number;
    cl: number;
    ax: number;
    ay: number;
    dx: number;
    dy: number;
  }
  interface ShapingBuffer {
    addText(text: string): void;
    guessSegmentProperties(): void;
    json(): ShapedGlyph[];
    destroy(): void;
  }
  interface ShapingFont {
    readonly ptr: number;
  }
  interface HarfBuzz {
    createBlob(bytes: Buffer): object;
    createFace(blob: object, index: number): object;
    createFont(face: object): ShapingFont;
    createBuffer(): ShapingBuffer;
    shape(font: ShapingFont, buffer: ShapingBuffer): void;
  }
  const ready: Promise<HarfBuzz>;
  export = ready;
}
