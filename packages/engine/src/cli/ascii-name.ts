/** `đơn đăng ký` → `DonDangKy`: accents and «đ» are written in ASCII, words begin with a capital. */
export function asciiName(text: string): string {
  const ascii = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const name = ascii
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^[A-Za-z]/.test(name) ? name : `Form${name}`;
}
