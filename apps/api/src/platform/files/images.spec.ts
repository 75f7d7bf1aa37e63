import sharp from 'sharp';
import { cleanedImage, thumbnail } from './images';

const withPlace = () =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#264' } })
    .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 45/1 0/1' } })
    .jpeg()
    .toBuffer();

describe('pictures', () => {
  it('say where they were taken before they are cleaned, and not after', async () => {
    const original = await withPlace();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const cleaned = await sharp(await cleanedImage(original)).metadata();
    expect(cleaned).toMatchObject({ format: 'jpeg', width: 1200, height: 800 });
    expect(cleaned.exif).toBeUndefined();
  });

  it('have a small thumbnail that says nothing either', async () => {
    const small = await sharp(await thumbnail(await withPlace())).metadata();
    expect(small).toMatchObject({ format: 'webp', width: 640, height: 427 });
    expect(small.exif).toBeUndefined();
  });

  it('are turned upright, because the mark that says so is gone', async () => {
    const lying = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#264' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await sharp(await cleanedImage(lying)).metadata()).toMatchObject({ width: 20, height: 40 });
  });

  it('are refused when they are broken', async () => {
    const half = (await withPlace()).subarray(0, 600);
    await expect(thumbnail(half)).rejects.toMatchObject({ code: 'file.damaged' });
    await expect(cleanedImage(Buffer.from('not a picture'))).rejects.toMatchObject({ code: 'file.damaged' });
  });
});
