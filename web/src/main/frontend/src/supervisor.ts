// The supervisors' live pages: times that tick between snapshots, and a wallboard that fills the screen.

import { readClock, serverNow } from './clock';
import { need } from './dom';
import { Live } from './live';

const SECOND = 1_000;

function written(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

function tick(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-since]')) {
    const seconds = Math.max(0, Math.floor((serverNow() - Date.parse(place.dataset['since'] ?? '')) / SECOND));
    const text = written(seconds);
    if (!Number.isNaN(seconds) && place.textContent !== text) {
      place.textContent = text;
    }
  }
}

function shown(): void {
  readClock();
  tick();
  const stop = document.getElementById('stop-listening');
  if (stop !== null) {
    stop.hidden = need('snapshot').dataset['listens'] !== 'true';
  }
}

/** iPhones show nothing but videos on the whole screen. */
function offerFullScreen(): void {
  const button = document.getElementById('whole-screen');
  if (button === null || !document.fullscreenEnabled) {
    return;
  }
  button.hidden = false;
  button.addEventListener('click', () => {
    if (document.fullscreenElement === null) {
      void document.documentElement.requestFullscreen();
    } else {
      void document.exitFullscreen();
    }
  });
  document.addEventListener('fullscreenchange', () => {
    document.body.classList.toggle('wall', document.fullscreenElement !== null);
  });
}

new Live(shown, need('state').dataset['live']).start();
setInterval(tick, SECOND);
offerFullScreen();
shown();
