// Comparing pictures, in a page of the browser that decodes them.

/** The part of all pixels that differ by more than a little between two pictures, 0 to 1. */
export async function difference(page, one, other) {
  return page.evaluate(async ([one, other]) => {
    const pixels = async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    };
    const [a, b] = [await pixels(one), await pixels(other)];
    if (a.width !== b.width || a.height !== b.height) return 1;
    let different = 0;
    for (let at = 0; at < a.data.length; at += 4) {
      const far = [0, 1, 2].some((of) => Math.abs(a.data[at + of] - b.data[at + of]) > 24);
      different += Number(far);
    }
    return different / (a.data.length / 4);
  }, [one.toString("base64"), other.toString("base64")]);
}
