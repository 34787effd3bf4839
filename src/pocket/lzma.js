// Unpacks LZMA: the stream alone, without header and end, with lc = 3, lp = 0 and pb = 0, after a dictionary. Written after Igor
// Pavlov's specification, which is in the public domain ("LZMA specification (draft)", 2015); the libraries for browsers
// are four times as large, take no dictionary, and are not looked after.
//
// Any bytes give an end: what is wrong with them shows in the sum of what comes out.

/** Where the chances of each kind of bit begin in the one table of them: after each state, or as trees. */
const MATCH = 0, REPEAT = 12, LAST = 24, SECOND = 36, THIRD = 48, ONE = 60, SLOT = 72, FAR = 328, ALIGN = 456,
  LENGTH = 472, AGAIN = 746, LITERAL = 1020, ALL = LITERAL + 0x300 * 8;
const HALF = 1024;

/** Bytes between two looks at the clock, and milliseconds until the page may do something else. */
const STRIDE = 8192, TURN = 16;

/** `length` bytes from `packed`, which was packed after `dictionary`; `pause` ends a turn. */
export async function unpack(packed, dictionary, length, pause) {
  const out = new Uint8Array(dictionary.length + length);
  out.set(dictionary);
  const step = unpacker(packed, out, dictionary.length);
  for (let goal = dictionary.length, since = performance.now(); goal < out.length;) {
    step(goal = Math.min(goal + STRIDE, out.length));
    if (performance.now() - since < TURN) continue;
    await pause();
    since = performance.now();
  }
  return out.subarray(dictionary.length);
}

/** Answers a function that fills `out` from `at` up to a place, or a match further. */
function unpacker(packed, out, at) {
  const chances = new Uint16Array(ALL).fill(HALF);
  let next = 5, range = 0xffffffff, code = 0;
  for (let place = 1; place < 5; place++) code = (code << 8 | packed[place]) >>> 0;
  let state = 0, last = 0, second = 0, third = 0, fourth = 0;

  const refill = () => {
    if (range >= 0x1000000) return;
    range = range << 8 >>> 0;
    code = (code << 8 | packed[next++]) >>> 0;
  };

  const bit = (place) => {
    const bound = (range >>> 11) * chances[place];
    if (code < bound) {
      range = bound;
      chances[place] += 2048 - chances[place] >> 5;
      refill();
      return 0;
    }
    range -= bound;
    code -= bound;
    chances[place] -= chances[place] >> 5;
    refill();
    return 1;
  };

  /** A number of so many bits, the highest first; the way to each bit has chances of its own. */
  const tree = (place, bits) => {
    let way = 1;
    for (let count = bits; count > 0; count--) way = way << 1 | bit(place + way);
    return way - (1 << bits);
  };

  /** The same, the lowest first. */
  const lowFirst = (place, bits) => {
    let way = 1, number = 0;
    for (let count = 0; count < bits; count++) {
      const one = bit(place + way);
      way = way << 1 | one;
      number |= one << count;
    }
    return number;
  };

  /** Bits that are as likely one as the other. */
  const even = (bits) => {
    let number = 0;
    for (let count = bits; count > 0; count--) {
      range >>>= 1;
      const one = code >= range ? 1 : 0;
      if (one) code -= range;
      number = number << 1 | one;
      refill();
    }
    return number;
  };

  const lengthOf = (place) => {
    if (!bit(place)) return 2 + tree(place + 2, 3);
    if (!bit(place + 1)) return 10 + tree(place + 10, 3);
    return 18 + tree(place + 18, 8);
  };

  const distance = (length) => {
    const slot = tree(SLOT + (Math.min(length - 2, 3) << 6), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const start = (2 | slot & 1) << bits;
    if (slot < 14) return start + lowFirst(FAR + start - slot, bits);
    return start + (even(bits - 4) << 4) + lowFirst(ALIGN, 4);
  };

  const literal = () => {
    const place = LITERAL + 0x300 * ((at ? out[at - 1] : 0) >> 5);
    let way = 1;
    if (state >= 7) {
      // After a match the byte that would have gone on with it says what is likely.
      let likely = out[at - last - 1];
      do {
        const expected = likely >> 7 & 1;
        likely <<= 1;
        const one = bit(place + (1 + expected << 8) + way);
        way = way << 1 | one;
        if (one !== expected) break;
      } while (way < 0x100);
    }
    while (way < 0x100) way = way << 1 | bit(place + way);
    out[at++] = way;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };

  const copy = (length) => {
    for (const end = Math.min(at + length, out.length); at < end; at++) out[at] = out[at - last - 1];
  };

  const match = () => {
    if (!bit(REPEAT + state)) {
      const length = lengthOf(LENGTH);
      [fourth, third, second] = [third, second, last];
      last = distance(length);
      state = state < 7 ? 7 : 10;
      return copy(length);
    }
    if (!bit(LAST + state)) {
      if (!bit(ONE + state)) {
        state = state < 7 ? 9 : 11;
        return copy(1);
      }
    } else if (!bit(SECOND + state)) {
      [last, second] = [second, last];
    } else if (!bit(THIRD + state)) {
      [last, second, third] = [third, last, second];
    } else {
      [last, second, third, fourth] = [fourth, last, second, third];
    }
    const length = lengthOf(AGAIN);
    state = state < 7 ? 8 : 11;
    return copy(length);
  };

  return (goal) => {
    while (at < goal) bit(MATCH + state) ? match() : literal();
  };
}
