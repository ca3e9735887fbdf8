//! WebAssembly's binary format, as far as sections and what is counted in them. Must not know what any section means.

/**
 * The sections of a program in their order.
 * @param {Buffer} program
 * @returns {Generator<[number, Reader]>} what kind each is of, and what is in it
 */
export function* sectionsOf(program) {
  const reader = new Reader(program, HEADER);
  while (!reader.atEnd) yield [reader.byte(), reader.sized()];
}

/** The magic number and the version come first. */
export const HEADER = 8;

/** Reads from one end to the other. */
export class Reader {
  /**
   * @param {Buffer} bytes
   * @param {number} [at]
   */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get atEnd() {
    return this.at >= this.bytes.length;
  }

  get length() {
    return this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned LEB128. */
  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  }

  /** As many bytes as the number before them says. */
  sized() {
    const length = this.number();
    this.at += length;
    return new Reader(this.bytes.subarray(this.at - length, this.at));
  }

  text() {
    return this.sized().bytes.toString('utf8');
  }

  /**
   * @template T
   * @param {() => T} item reads the next
   * @returns {T[]}
   */
  list(item) {
    return Array.from({ length: this.number() }, item);
  }
}
