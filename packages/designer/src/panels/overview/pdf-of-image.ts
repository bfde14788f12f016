interface Picture {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const A4 = { width: 842, height: 595 };
const MARGIN = 28;

/** A page of A4, lying, with one picture as large as fits. A PDF is this little where it holds nothing else. */
export function pdfOfImage({ jpeg, width, height }: Picture): Blob {
  const scale = Math.min((A4.width - 2 * MARGIN) / width, (A4.height - 2 * MARGIN) / height);
  const [w, h] = [width * scale, height * scale];
  const [x, y] = [(A4.width - w) / 2, (A4.height - h) / 2];
  const content = `q ${w.toFixed(2)} 0 0 ${h.toFixed(2)} ${x.toFixed(2)} ${y.toFixed(2)} cm /Image Do Q`;
  const parts: readonly (readonly (string | Uint8Array<ArrayBuffer>)[])[] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Contents 4 0 R /Resources << /XObject << /Image 5 0 R >> >> >>`,
    ],
    [`<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    ],
  ];
  return written(parts);
}

function written(objects: readonly (readonly (string | Uint8Array<ArrayBuffer>)[])[]): Blob {
  const chunks: (string | Uint8Array<ArrayBuffer>)[] = ['%PDF-1.4\n'];
  const lengthOf = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const offsets = objects.map((parts, index) => {
    const offset = lengthOf();
    chunks.push(`${index + 1} 0 obj\n`, ...parts, '\nendobj\n');
    return offset;
  });
  const start = lengthOf();
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`,
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return new Blob(chunks, { type: 'application/pdf' });
}
