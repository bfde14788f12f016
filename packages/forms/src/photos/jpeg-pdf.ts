/** A photograph as JPEG, in pixels. */
export interface JpegPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** A4 in points. */
const SHORT = 595;
const LONG = 842;

/** Catalog and list of pages come first; each page is three objects: itself, how its picture is drawn, the picture. */
const FIRST_PAGE = 3;

function drawing({ width, height }: JpegPage): { readonly box: string; readonly draw: string } {
  const [across, down] = width > height ? [LONG, SHORT] : [SHORT, LONG];
  const scale = Math.min(across / width, down / height);
  const [wide, high] = [width * scale, height * scale];
  const left = (across - wide) / 2;
  const below = (down - high) / 2;
  const matrix = [wide, 0, 0, high, left, below].map((each) => each.toFixed(2)).join(' ');
  return { box: `[0 0 ${across} ${down}]`, draw: `q ${matrix} cm /P Do Q` };
}

function objectsOf(
  page: JpegPage,
  first: number,
): readonly (readonly (string | Uint8Array<ArrayBuffer>)[])[] {
  const { box, draw } = drawing(page);
  const { bytes, width, height } = page;
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
  return [
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /XObject << /P ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R >>`,
    ],
    [`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`],
    [`<< ${picture} /Length ${bytes.length} >>\nstream\n`, bytes, '\nendstream'],
  ];
}

/**
 * Photographs as one PDF, each on a page of A4 (ISO 32000-1: a JPEG is a stream as it is). Sixty lines of our own: the usual library is 170 KB and
 * has not been kept since 2021.
 */
export function jpegPdf(pages: readonly JpegPage[]): Blob {
  const numbers = pages.map((_, index) => FIRST_PAGE + index * 3);
  const objects = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [
      `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    ],
    ...pages.flatMap((page, index) => objectsOf(page, numbers[index] as number)),
  ];
  const parts: (string | Uint8Array<ArrayBuffer>)[] = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  let at = 9;
  const write = (part: string | Uint8Array<ArrayBuffer>) => {
    parts.push(part);
    at += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    write(`${index + 1} 0 obj\n`);
    for (const part of object) write(part);
    write('\nendobj\n');
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
  );
  return new Blob(parts, { type: 'application/pdf' });
}
