// Our engine in a page, over the plain functions of `engine/src/lib.rs`.

const utf8 = new TextEncoder();

/** Compiles the module. */
export async function compile(address) {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(address), {});
  return instance.exports;
}

/**
 * Opens an index with the texts that its ranking reads (see `weigh.mjs`). Both are copied into the
 * module's memory, as the app does with a pack.
 */
export function open(wasm, { index, texts }) {
  if (wasm.open(put(wasm, index), index.length, put(wasm, texts), texts.length) !== 1) {
    throw new Error("the engine refuses the index");
  }
  return {
    search: (query, limit) => {
      const text = utf8.encode(query);
      const count = wasm.search(put(wasm, text), text.length, limit);
      return Array.from(new Uint32Array(wasm.memory.buffer, wasm.hits(), count));
    },
  };
}

function put(wasm, bytes) {
  const at = wasm.reserve(bytes.length);
  new Uint8Array(wasm.memory.buffer, at, bytes.length).set(bytes);
  return at;
}
