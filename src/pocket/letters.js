// Bytes that stand in the page as letters, as `crates/compiler/src/output/pocket/letters.rs` writes them: seven bits in each
// letter of one byte, nine in each of two.

/** What cannot stand in a page: a letter of two bytes says which of them it was. */
const REFUSED = [0, 13, 60];
const DOUBLE = 0x100;

export function read(letters) {
  const bytes = new Uint8Array(letters.length * 2);
  let at = 0, held = 0, count = 0;
  const take = (seven) => {
    held = (held << 7 | seven) & 0x7fff;
    count += 7;
    if (count < 8) return;
    count -= 8;
    bytes[at++] = held >> count;
  };
  for (let place = 0; place < letters.length; place++) {
    const letter = letters.charCodeAt(place);
    if (letter >= DOUBLE) take(REFUSED[letter - DOUBLE >> 7]);
    take(letter & 0x7f);
  }
  return bytes.subarray(0, at);
}
