import { deflateSync, crc32 } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** What a PNG made for a test is like. */
interface Made {
  /** Told in a `tEXt` chunk, so that two pictures differ. */
  readonly words?: string;
  readonly width?: number;
  readonly height?: number;
  /** How many frames it says it has. */
  readonly frames?: number;
}

/** A PNG, grey and as large as it says, with no more bytes than it needs. */
export function picture({ words = '', width = 2, height = 2, frames }: Made = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const control = Buffer.alloc(8);
  control.writeUInt32BE(frames ?? 1);
  const small = width * height <= 1_000_000;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    ...(frames === undefined ? [] : [chunk('acTL', control)]),
    chunk('tEXt', Buffer.from(`Comment\0${words}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.alloc(small ? (width + 1) * height : 1))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
