import { expect, test } from 'vitest';
import { desk, openWindow, phone } from './browser.ts';
import { answer, applyForBirth, attach, completeStep, openTask, signIn } from './people.ts';
import { portalInBrowser } from './portal-in-browser.ts';

const opened = portalInBrowser();

/** Somebody signed in, in a window of their own. */
async function person(name: string, viewport: typeof phone | typeof desk = desk) {
  const watched = await openWindow(opened.browser, viewport);
  await signIn(watched.page, opened.portal.url, name);
  return watched;
}

test('a birth is registered: applied for on a phone, supplemented, accepted, verified, confirmed, signed, handed over', async () => {
  const { page: lan, complaints } = await person('Nguyễn Thị Lan', phone);
  const { page: hoa } = await person('Hoa');
  const { page: minh } = await person('Minh');
  const { page: son } = await person('Sơn');

  const caseAddress = await applyForBirth(lan, 'TRẦN MINH ANH');
  await lan.getByText('Chưa có mã (hồ sơ được cấp mã khi được tiếp nhận)').waitFor();

  await hoa.reload();
  await openTask(hoa, 'Kiểm tra hồ sơ', 'TRẦN MINH ANH');
  await hoa.getByRole('button', { name: 'Nhận việc' }).click();
  await hoa.getByText('Bạn đã nhận việc này.').waitFor();
  await answer(hoa, 'Hồ sơ đầy đủ, hợp lệ?', 'Không');
  await answer(hoa, 'Người yêu cầu có thể bổ sung được không?', 'Có');
  await hoa.getByRole('button', { name: 'Thêm mục cần bổ sung' }).click();
  await hoa.getByLabel('Giấy tờ hoặc nội dung').fill('Giấy chứng sinh');
  await hoa.getByLabel('Lý do, cách bổ sung').fill('Ảnh chụp mờ, không đọc được ngày sinh.');
  await completeStep(hoa, 'Kiểm tra hồ sơ');

  await lan.goto(caseAddress);
  await lan.getByRole('heading', { name: 'Bạn cần làm: Bổ sung hồ sơ' }).waitFor();
  await lan.getByText('Ảnh chụp mờ, không đọc được ngày sinh.').waitFor();
  await lan.getByLabel('Nội dung bổ sung').fill('Gửi lại ảnh chụp rõ hơn.');
  await lan.getByRole('button', { name: 'Thêm giấy tờ' }).click();
  await lan.getByLabel('Tên giấy tờ').fill('Giấy chứng sinh');
  await attach(lan, 'Bản chụp', 'giay-chung-sinh-ro.png');
  await lan.getByRole('button', { name: 'Gửi', exact: true }).click();
  await lan.getByText('Đã gửi. Hồ sơ đã chuyển sang bước tiếp theo.').waitFor();

  await hoa.goto(`${opened.portal.url}/inbox`);
  await openTask(hoa, 'Kiểm tra hồ sơ', 'TRẦN MINH ANH');
  await hoa.getByRole('link', { name: 'giay-chung-sinh-ro.png' }).waitFor();
  await answer(hoa, 'Hồ sơ đầy đủ, hợp lệ?', 'Có');
  await completeStep(hoa, 'Kiểm tra hồ sơ');
  const numbered = hoa.getByText(/Hồ sơ được cấp mã H56\.12\.05-\d{6}-\d{4}, hẹn trả kết quả/);
  await numbered.waitFor();
  const [number = ''] = /H56\.12\.05-\d{6}-\d{4}/.exec((await numbered.textContent()) ?? '') ?? [];

  await minh.reload();
  await openTask(minh, 'Thẩm tra hồ sơ', 'TRẦN MINH ANH');
  await minh.getByRole('row', { name: /Người yêu cầu.*NGUYỄN THỊ LAN/ }).waitFor();
  await answer(minh, 'Thông tin khớp với CSDL quốc gia về dân cư?', 'Có');
  await completeStep(minh, 'Thẩm tra hồ sơ');

  await lan.goto(caseAddress);
  await lan.getByText(number, { exact: true }).waitFor();
  await lan.getByText(`TRẦN MINH ANH đã được tiếp nhận, mã hồ sơ ${number}`, { exact: false }).waitFor();
  await lan.getByText('Vì sao là ngày này?').click();
  await lan.getByText('Thời hạn 1 ngày làm việc', { exact: false }).waitFor();
  await lan.getByRole('heading', { name: 'Bạn cần làm: Xác nhận bản dự thảo Giấy khai sinh' }).waitFor();
  await answer(lan, 'Nội dung bản dự thảo đúng với yêu cầu của tôi?', 'Có');
  await lan.getByRole('button', { name: 'Gửi', exact: true }).click();
  await lan.getByText('Đã gửi. Hồ sơ đã chuyển sang bước tiếp theo.').waitFor();

  await son.reload();
  await openTask(son, 'Ký Giấy khai sinh', 'TRẦN MINH ANH');
  await son.getByRole('radio', { name: 'Ký Giấy khai sinh' }).check();
  await completeStep(son, 'Ký Giấy khai sinh');

  await hoa.goto(`${opened.portal.url}/inbox`);
  await openTask(hoa, 'Trả kết quả', 'TRẦN MINH ANH');
  await hoa.getByRole('radio', { name: 'Nhận tại nơi tiếp nhận' }).check();
  await hoa.getByLabel('Người nhận kết quả').fill('Nguyễn Thị Lan');
  await hoa.getByLabel('Số định danh cá nhân của người nhận').fill('079195001234');
  await completeStep(hoa, 'Trả kết quả');

  await lan.goto(`${opened.portal.url}/apply?view=cases`);
  await lan.getByText(number).waitFor();
  expect(await lan.getByText('Đã trả kết quả').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
}, 180_000);

test('an administrator adds a step and publishes: a new case takes it, the one that runs does not', async () => {
  const { page: binh } = await person('Trần Văn Bình', phone);
  const { page: hoa } = await person('Hoa');
  const { page: admin, complaints } = await person('Quản trị');

  await applyForBirth(binh, 'LÊ HOÀI CŨ');

  await admin.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).click();
  await admin.getByText('Phiên bản 1 đang được công bố.').waitFor();
  await admin.getByRole('button', { name: 'Danh sách bước' }).click();
  await admin.getByRole('button', { name: 'Thêm bước sau «Kiểm tra hồ sơ»' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Cán bộ xử lý' }).click();
  await admin.keyboard.type('Hỏi ý kiến công an xã');
  await admin.keyboard.press('Tab');
  await admin.getByRole('button', { name: 'Lưu' }).click();
  await admin.getByRole('button', { name: 'Công bố phiên bản mới' }).click();
  await admin.getByRole('button', { name: 'Bỏ các kịch bản không còn đúng và công bố' }).click();
  await admin.getByText('Đã công bố phiên bản 2.', { exact: false }).waitFor();

  await binh.goto(`${opened.portal.url}/apply`);
  await applyForBirth(binh, 'LÊ HOÀI MỚI');
  for (const child of ['LÊ HOÀI CŨ', 'LÊ HOÀI MỚI']) {
    await hoa.goto(`${opened.portal.url}/inbox`);
    await openTask(hoa, 'Kiểm tra hồ sơ', child);
    await answer(hoa, 'Hồ sơ đầy đủ, hợp lệ?', 'Có');
    await completeStep(hoa, 'Kiểm tra hồ sơ');
  }

  await openTask(hoa, 'Hỏi ý kiến công an xã', 'LÊ HOÀI MỚI');
  await hoa.getByText('Chưa có mã hồ sơ').first().waitFor();
  await hoa.getByRole('button', { name: 'Hoàn thành bước này' }).click();
  await hoa.getByText('Đã hoàn thành «Hỏi ý kiến công an xã».').waitFor();
  expect(await hoa.getByRole('link', { name: /Hỏi ý kiến công an xã/ }).count()).toBe(0);

  const { page: minh } = await person('Minh');
  const waiting = minh.getByRole('link', { name: /Thẩm tra hồ sơ.*LÊ HOÀI (CŨ|MỚI)/s });
  await expect.poll(() => waiting.count()).toBe(2);
  expect(complaints).toEqual([]);
}, 180_000);

test('the worklist updates itself: what is typed stays, and says so when somebody else was faster', async () => {
  const { page: binh } = await person('Trần Văn Bình', phone);
  await applyForBirth(binh, 'PHẠM THỊ NHANH');
  const { page: slow } = await person('Hoa');
  const { page: fast } = await person('Hoa');
  await slow.clock.install();
  await slow.reload();
  await openTask(slow, 'Kiểm tra hồ sơ', 'PHẠM THỊ NHANH');
  await slow.getByLabel('Ghi chú nội bộ').fill('Đang xem bản chụp');

  await openTask(fast, 'Kiểm tra hồ sơ', 'PHẠM THỊ NHANH');
  await answer(fast, 'Hồ sơ đầy đủ, hợp lệ?', 'Có');
  await completeStep(fast, 'Kiểm tra hồ sơ');
  await slow.clock.fastForward(20_000);

  await slow.getByText('Việc này không còn chờ bạn nữa', { exact: false }).waitFor();
  expect(await slow.getByLabel('Ghi chú nội bộ').inputValue()).toBe('Đang xem bản chụp');
  await answer(slow, 'Hồ sơ đầy đủ, hợp lệ?', 'Có');
  await slow.getByRole('button', { name: 'Tiếp tục' }).click();
  await slow.getByRole('button', { name: 'Hoàn thành bước này' }).click();
  await slow.getByText('Bước này đã được người khác hoàn thành', { exact: false }).waitFor();
}, 120_000);
