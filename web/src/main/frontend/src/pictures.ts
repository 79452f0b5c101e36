// Pictures a person chooses: told apart, converted or made smaller where the browser can, before anything is sent.

export const LARGEST = 20 * 1024 * 1024;

/** What a camera's picture is brought down to if its file is too large; more than a screen shows. */
const LONG_SIDE = 4_096;
const QUALITY = 0.92;

export type Fit = { readonly image: Blob } | { readonly problem: 'heic' | 'kind' | 'large' };

/** Only how a file begins says what it is; a phone's file picker may call it anything. */
export async function fit(file: Blob): Promise<Fit> {
  const start = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  if (isHeic(start)) {
    const image = await asJpeg(file);
    return image === undefined ? { problem: 'heic' } : small(image);
  }
  if (!begins(start, [0xff, 0xd8, 0xff]) && !begins(start, [0x89, 0x50, 0x4e, 0x47])) {
    return { problem: 'kind' };
  }
  return file.size <= LARGEST ? { image: file } : small((await asJpeg(file)) ?? file);
}

function small(image: Blob): Fit {
  return image.size <= LARGEST ? { image } : { problem: 'large' };
}

function begins(start: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, at) => start[at] === byte);
}

function isHeic(start: Uint8Array): boolean {
  const brand = String.fromCharCode(...start.slice(4, 12));
  return /^ftyp(hei[cmsx]|hev[cm]|mif1|msf1)$/.test(brand);
}

/** Where the browser can read it: Safari reads HEIC, others do not. */
async function asJpeg(file: Blob): Promise<Blob | undefined> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return jpeg ?? undefined;
  } catch {
    return undefined;
  }
}
