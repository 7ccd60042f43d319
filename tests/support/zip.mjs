// A zip archive of some files, deflated: what a partner's file manager makes of a folder.
import { deflateRawSync } from 'node:zlib';

const kTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let i = 0; i < 8; i += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ kTable[(crc ^ byte) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}

function header(signature, fields) {
  const bytes = Buffer.alloc(4 + fields.reduce((size, [width]) => size + width, 0));
  bytes.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [width, value] of fields) {
    bytes.writeUIntLE(value, at, width);
    at += width;
  }
  return bytes;
}

/** [[name, bytes], …] → the archive's bytes; names are told to be UTF-8. */
export function zip_of(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of files) {
    const label = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(content);
    const common = [[2, 20], [2, 0x800], [2, 8], [2, 0], [2, 0x21], [4, crc32(content)], [4, packed.length], [4, content.length], [2, label.length], [2, 0]];
    const local = Buffer.concat([header(0x04034b50, common), label, packed]);
    directory.push(Buffer.concat([header(0x02014b50, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), label]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = header(0x06054b50, [[2, 0], [2, 0], [2, files.length], [2, files.length], [4, list.length], [4, offset], [2, 0]]);
  return Buffer.concat([...parts, list, end]);
}
