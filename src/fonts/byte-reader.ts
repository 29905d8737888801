/** Reads the numbers of font files, one after the other. */
export class ByteReader {
  at: number;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  u8(): number {
    return this.#bytes.readUInt8(this.at++);
  }

  i8(): number {
    return this.#bytes.readInt8(this.at++);
  }

  u16(): number {
    this.at += 2;
    return this.#bytes.readUInt16BE(this.at - 2);
  }

  i16(): number {
    this.at += 2;
    return this.#bytes.readInt16BE(this.at - 2);
  }

  u32(): number {
    this.at += 4;
    return this.#bytes.readUInt32BE(this.at - 4);
  }

  /** A signed fraction between -2 and 2. */
  f2dot14(): number {
    return this.i16() / 16384;
  }

  /** Four letters. */
  tag(): string {
    this.at += 4;
    return this.#bytes.toString('latin1', this.at - 4, this.at);
  }

  /** UIntBase128 of WOFF2: seven bits a byte, the eighth says that there are more. */
  base128(): number {
    let value = 0;
    for (let bytes = 0; bytes < 5; bytes++) {
      const byte = this.u8();
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    throw new RangeError('The font holds a number that is too long.');
  }

  /** 255UInt16 of WOFF2: one byte for most numbers. */
  u255(): number {
    const code = this.u8();
    if (code === 253) return this.u16();
    if (code === 254) return this.u8() + 506;
    return code === 255 ? this.u8() + 253 : code;
  }
}
