const WIDTH = 30;
const EVERY_MILLISECONDS = 100;

/** A bar on the terminal that is drawn over itself; where standard error is no terminal, nothing. */
export function progressBar(total: number, stream: NodeJS.WriteStream = process.stderr) {
  let drawnAt = 0;
  const draw = (done: number, text: string) => {
    const part = total === 0 ? 1 : Math.min(1, done / total);
    const filled = Math.round(part * WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    stream.write(`\r${bar} ${Math.round(part * 100)} % ${text}\u001b[K`);
  };
  return {
    show(done: number, text: string): void {
      if (!stream.isTTY || Date.now() - drawnAt < EVERY_MILLISECONDS) return;
      drawnAt = Date.now();
      draw(done, text);
    },
    end(): void {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
