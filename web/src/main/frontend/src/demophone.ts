// A telephone in the page, from which whoever tries the service out calls the contact centre's line.

import { Call } from './call';
import { need, notice, word } from './dom';
import { closeMedia, NoMedia, openMedia } from './media';

const page = need<HTMLFormElement>('phone');
const number = need<HTMLInputElement>('number');
const dial = need<HTMLButtonElement>('dial');
const hangUp = need<HTMLButtonElement>('hang-up');
const keys = need<HTMLFieldSetElement>('keys');
const heard = need<HTMLAudioElement>('heard');
let call: Call | undefined;

function show(calling: boolean): void {
  dial.hidden = calling;
  hangUp.hidden = !calling;
  keys.disabled = !calling;
  number.readOnly = calling;
}

function digits(text: string): string {
  return text.replace(/[^0-9]/g, '').replace(/^8(?=[0-9]{10}$)/, '7');
}

async function start(): Promise<void> {
  dial.disabled = true;
  notice(word('connecting'));
  try {
    const { stream } = await openMedia(false);
    const { webSocket = '', domain = '', line = '', user = '' } = page.dataset;
    const ticket = { token: `${digits(line)}*${digits(number.value)}`, webSocket, domain, user };
    call = new Call(ticket, stream, false, {
      onTrack: (track) => (heard.srcObject = new MediaStream([track])),
      onConnected: () => notice(word('connected')),
      onHold: () => undefined,
      onOver: (reason) => {
        closeMedia(stream);
        call = undefined;
        show(false);
        notice(reason ?? word('left'), reason === undefined ? 'plain' : 'bad');
      },
    });
    show(true);
  } catch (error) {
    notice(error instanceof NoMedia ? error.message : word('call-failed'), 'bad');
  } finally {
    dial.disabled = false;
  }
}

page.addEventListener('submit', (event) => {
  event.preventDefault();
  void start();
});
hangUp.addEventListener('click', () => call?.hangUp());
keys.addEventListener('click', (event) => {
  const key = (event.target as HTMLElement).dataset['digit'];
  if (key !== undefined) {
    call?.press(key);
  }
});
document.addEventListener('keydown', (event) => {
  if (call !== undefined && event.target !== number && /^[0-9*#]$/.test(event.key)) {
    call.press(event.key);
  }
});
window.addEventListener('pagehide', () => call?.hangUp());
