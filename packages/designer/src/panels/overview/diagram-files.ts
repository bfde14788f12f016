import { pdfOfImage } from './pdf-of-image.ts';

/** Sharp on paper. */
const SCALE = 2;
const QUALITY = 0.92;
/** Browsers draw no larger canvas. */
const MOST_PIXELS = 8000;

/** The diagram as a file of each type, made of its SVG. */
export const diagramFiles: Readonly<Record<string, (svg: string) => Promise<Blob>>> = {
  svg: async (svg) => new Blob([svg], { type: 'image/svg+xml' }),
  png: async (svg) => blobOf(await drawn(svg), 'image/png'),
  pdf: async (svg) => {
    const canvas = await drawn(svg);
    const jpeg = await blobOf(canvas, 'image/jpeg');
    const { width, height } = canvas;
    return pdfOfImage({ jpeg: new Uint8Array(await jpeg.arrayBuffer()), width, height });
  },
};

async function drawn(svg: string): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SCALE, MOST_PIXELS / Math.max(image.width, image.height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.width * scale);
  canvas.height = Math.ceil(image.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('Expected the browser to draw on a canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error(`Expected a ${type}`)) : resolve(blob)),
      type,
      QUALITY,
    ),
  );
}

/** Hands a file to the person, as a download. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
