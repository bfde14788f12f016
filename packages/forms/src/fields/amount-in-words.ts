const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES = ['', 'nghìn', 'triệu', 'tỷ'];

/** Ones after tens: 21 «mốt», 15 «lăm», and 4 after twenty «tư». */
function ones(tens: number, unit: number): string {
  if (unit === 0) return '';
  if (unit === 1 && tens > 1) return 'mốt';
  if (unit === 5 && tens > 0) return 'lăm';
  return unit === 4 && tens > 1 ? 'tư' : (DIGITS[unit] as string);
}

/** Three digits; `full` speaks the noughts in front too: 5 after thousands is «không trăm lẻ năm». */
function threeDigits(value: number, full: boolean): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const unit = value % 10;
  const words: string[] = [];
  if (hundreds > 0 || full) words.push(DIGITS[hundreds] as string, 'trăm');
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(DIGITS[tens] as string, 'mươi');
  else if (unit > 0 && words.length > 0) words.push('lẻ');
  words.push(ones(tens, unit));
  return words.filter((word) => word !== '').join(' ');
}

/** 100000 → «một trăm nghìn». Whole amounts below a thousand billions; nothing for others. */
export function amountInWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return undefined;
  if (value === 0) return DIGITS[0];
  const words: string[] = [];
  for (let scale = 3; scale >= 0; scale -= 1) {
    const group = Math.floor(value / 1000 ** scale) % 1000;
    if (group > 0) words.push(threeDigits(group, words.length > 0), SCALES[scale] as string);
  }
  return words.filter((word) => word !== '').join(' ');
}
