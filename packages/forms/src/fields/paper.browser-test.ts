import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../index.ts';
import type { FileReference, MotcuaForm, UploadFile } from '../index.ts';

const schema = {
  type: 'object',
  required: ['paper'],
  properties: { paper: { type: 'object', format: 'file', title: 'Giấy chứng sinh' } },
};

async function show(more: Partial<MotcuaForm> = {}, options: object = {}): Promise<MotcuaForm> {
  const uiSchema = { type: 'Control', scope: '#/properties/paper', options };
  const form = Object.assign(document.createElement('motcua-form'), { schema, uiSchema, ...more });
  document.body.append(form);
  await form.updateComplete;
  return form;
}

function part(form: MotcuaForm, id: string): HTMLElement {
  return form.shadowRoot?.getElementById(id) as HTMLElement;
}

/** Noise, so that it stays large as JPEG. */
async function photo(name: string, width: number, height: number, type = 'image/jpeg'): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const drawing = canvas.getContext('2d') as CanvasRenderingContext2D;
  const pixels = drawing.createImageData(width, height);
  let noise = 1;
  for (let at = 0; at < pixels.data.length; at += 1) {
    noise = (Math.imul(noise, 1_103_515_245) + 12_345) >>> 0;
    pixels.data[at] = at % 4 === 3 ? 255 : noise >>> 24;
  }
  drawing.putImageData(pixels, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.95));
  return new File([blob as Blob], name, { type });
}

/** An upload that ends when the test says so. */
function heldUpload() {
  const received: File[] = [];
  const ends: (() => void)[] = [];
  const upload: UploadFile = (file) => {
    received.push(file);
    const { name, size, type } = file;
    return new Promise<FileReference>((resolve) =>
      ends.push(() => resolve({ id: `${ends.length}`, name, size, type })),
    );
  };
  return { upload, received, end: () => ends.at(-1)?.() };
}

function storedAtOnce() {
  const received: File[] = [];
  const upload: UploadFile = async (file) => {
    received.push(file);
    return { id: `${received.length}`, name: file.name, size: file.size, type: file.type };
  };
  return { upload, received };
}

const textOf = async (file: File | undefined) => new TextDecoder('latin1').decode(await file?.arrayBuffer());

afterEach(() => document.body.replaceChildren());

describe('a paper that is on its way when the form is sent', () => {
  test('is not called missing; the form says that it is on its way, and is sent when it is there', async () => {
    const { upload, end } = heldUpload();
    const form = await show({ upload });
    const sent: unknown[] = [];
    form.addEventListener('form-submit', (event) => sent.push((event as CustomEvent).detail.data));
    const submit = async () => {
      form.shadowRoot?.querySelector('form')?.requestSubmit();
      await form.updateComplete;
    };

    await userEvent.upload(part(form, 'f-paper'), new File(['x'], 'a.pdf', { type: 'application/pdf' }));
    await submit();
    const words = [...(form.shadowRoot?.querySelectorAll('#summary a') ?? [])].map(
      (link) => link.textContent,
    );
    end();
    await expect.poll(() => form.shadowRoot?.querySelector('#summary')).toBeNull();
    await submit();

    expect(words).toEqual(['Tệp a.pdf đang tải lên. Hãy chờ tải xong rồi gửi.']);
    expect(sent).toEqual([{ paper: { id: '1', name: 'a.pdf', size: 1, type: 'application/pdf' } }]);
  });

  test('is missing again once the person has cancelled it', async () => {
    const form = await show({ upload: heldUpload().upload });

    await userEvent.upload(part(form, 'f-paper'), new File(['x'], 'a.pdf', { type: 'application/pdf' }));
    await expect.poll(() => form.errors.map(({ keyword }) => keyword)).toEqual(['waiting']);
    await userEvent.click(part(form, 'f-paper'));

    expect(form.errors.map(({ message }) => message)).toEqual(['Tải lên giấy chứng sinh']);
  });
});

/** A browser makes a file of a picture when it has nothing else to do: Chromium begins after a second at the latest, and may take ten. */
const WHILE_ENCODING = { timeout: 12_000 };

describe('photographs', () => {
  test('a large one is sent smaller, as JPEG', async () => {
    const { upload, received } = storedAtOnce();
    const form = await show({ upload });

    await userEvent.upload(part(form, 'f-paper'), await photo('lớn.png', 2600, 1300, 'image/png'));

    await expect.poll(() => received.length, WHILE_ENCODING).toBe(1);
    const [file] = received as [File];
    const picture = await createImageBitmap(file);
    expect([file.name, file.type, picture.width, picture.height]).toEqual([
      'lớn.jpg',
      'image/jpeg',
      2200,
      1100,
    ]);
  });

  test('several that are chosen together become the pages of one PDF', async () => {
    const { upload, received } = storedAtOnce();
    const form = await show({ upload });

    await userEvent.upload(part(form, 'f-paper'), [
      await photo('một.jpg', 80, 60),
      await photo('hai.jpg', 60, 80),
    ]);

    await expect.poll(() => received.length, WHILE_ENCODING).toBe(1);
    expect([received[0]?.name, received[0]?.type]).toEqual(['một.pdf', 'application/pdf']);
    expect(await textOf(received[0])).toContain('/Count 2');
  });

  test('one more is added to what was sent, which it replaces', async () => {
    const { upload, received } = storedAtOnce();
    const form = await show({ upload });

    await userEvent.upload(part(form, 'f-paper'), await photo('một.jpg', 80, 60));
    await expect.poll(() => part(form, 'f-paper-more'), WHILE_ENCODING).not.toBeNull();
    await userEvent.upload(part(form, 'f-paper-more'), await photo('hai.jpg', 60, 80));

    await expect.poll(() => received.length, WHILE_ENCODING).toBe(2);
    expect(await textOf(received[1])).toContain('/Count 2');
    await expect
      .poll(() => form.data, WHILE_ENCODING)
      .toMatchObject({ paper: { id: '2', type: 'application/pdf' } });
  });

  test('one that this browser cannot read goes as it is; as a page of a PDF it is refused in words', async () => {
    const { upload, received } = storedAtOnce();
    const form = await show({ upload });
    const heic = new File(['ftypheic'], 'IMG_1.heic', { type: 'image/heic' });

    await userEvent.upload(part(form, 'f-paper'), heic);
    await expect.poll(() => received.map(({ name }) => name), WHILE_ENCODING).toEqual(['IMG_1.heic']);
    await userEvent.upload(part(form, 'f-paper-more'), await photo('hai.jpg', 60, 80));

    await expect
      .poll(() => form.shadowRoot?.querySelector('[part=error]')?.textContent, WHILE_ENCODING)
      .toContain('Máy này không đọc được ảnh IMG_1.heic');
  });

  test('where only PDF is taken a photograph becomes one; where the original is asked for it stays', async () => {
    const { upload, received } = storedAtOnce();
    const pdf = await show({ upload }, { accept: 'application/pdf' });
    await userEvent.upload(part(pdf, 'f-paper'), await photo('một.jpg', 80, 60));
    await expect.poll(() => received.at(-1)?.type, WHILE_ENCODING).toBe('application/pdf');
    pdf.remove();

    const original = await show({ upload }, { original: true, accept: 'image/*' });
    await userEvent.upload(part(original, 'f-paper'), await photo('lớn.png', 1200, 800, 'image/png'));

    await expect.poll(() => received.at(-1)?.name, WHILE_ENCODING).toBe('lớn.png');
  });

  test('a machine with a mouse has no button for a camera', async () => {
    const form = await show();

    expect(matchMedia('(pointer: coarse)').matches).toBe(false);
    expect(part(form, 'f-paper-camera')).toBeNull();
  });
});

test('a file of 200 MB is refused in words before anything is read', async () => {
  const { upload, received } = storedAtOnce();
  const form = await show({ upload });
  const large = new File(Array(200).fill(new Uint8Array(1024 * 1024)), 'phim.pdf', {
    type: 'application/pdf',
  });
  const transfer = new DataTransfer();
  transfer.items.add(large);

  const input = part(form, 'f-paper') as HTMLInputElement;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));

  await expect
    .poll(() => form.shadowRoot?.querySelector('[part=error]')?.textContent)
    .toContain('Tệp phim.pdf lớn hơn 10 MB');
  expect(received).toEqual([]);
});
