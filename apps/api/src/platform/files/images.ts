import sharp, { type Sharp } from 'sharp';
import { AppError } from '../errors';

/** Larger pictures are refused before they are unpacked: a small file can hold a huge one. */
const MAXIMUM_PIXELS = 60_000_000;
const THUMBNAIL = { width: 640, height: 480 };

/**
 * The picture redrawn in its own format, turned upright, without metadata: no place, camera, author or hidden payload
 * leaves with it. Rejects with `file.damaged` where it is not a readable picture.
 */
export function cleanedImage(picture: Buffer): Promise<Buffer> {
  return redraw(picture, (image) => image);
}

/** A small WebP of the picture, whole and never enlarged, without metadata. Rejects with `file.damaged`. */
export function thumbnail(picture: Buffer): Promise<Buffer> {
  return redraw(picture, (image) =>
    image.resize({ ...THUMBNAIL, fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 }),
  );
}

/** The picture as a JPEG of a size fit for paper, without metadata. Rejects with `file.damaged`. */
export function pictureForPrint(picture: Buffer): Promise<Buffer> {
  return redraw(picture, (image) =>
    image
      .resize({ width: 1000, height: 1000, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82 }),
  );
}

async function redraw(picture: Buffer, change: (image: Sharp) => Sharp): Promise<Buffer> {
  try {
    return await change(sharp(picture, { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error' }).rotate()).toBuffer();
  } catch {
    throw new AppError('file.damaged');
  }
}
