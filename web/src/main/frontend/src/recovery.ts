// What is shown this once: to be copied or printed.

import { need } from './dom';

const shown = need('recovery');

function text(): string {
  const lines = [...shown.querySelectorAll('li')].map((line) => line.textContent ?? '');
  return lines.length > 0 ? lines.join('\n') : (shown.textContent ?? '');
}

need('keep').hidden = false;
need('print').addEventListener('click', () => window.print());
// Browsers offer the clipboard to pages that came over TLS, or from this machine.
if (navigator.clipboard === undefined) {
  need('copy').hidden = true;
} else {
  need('copy').addEventListener('click', async () => {
    await navigator.clipboard.writeText(text());
    need('copied').textContent = need('copied').dataset['copied'] ?? '';
  });
}
