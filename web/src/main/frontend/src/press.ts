// A press is two events, and browsers tell a click only if both meet the same button in the same place.

const LONGEST = 1_500;
// Touch screens that wait for a second tap tell the click 300 ms after the finger has left.
const CLICK_FOLLOWS = 350;

let pressing = false;
let timer = 0;
let waiting: (() => void)[] = [];

/** Does what may move or replace a button: at once, or when the press that is under way is over. */
export function afterPress(action: () => void): void {
  if (pressing) {
    waiting.push(action);
  } else {
    action();
  }
}

function over(): void {
  clearTimeout(timer);
  pressing = false;
  const actions = waiting;
  waiting = [];
  actions.forEach((action) => action());
}

function overIn(time: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(over, time);
}

function began(): void {
  pressing = true;
  overIn(LONGEST);
}

document.addEventListener('pointerdown', began, { capture: true });
document.addEventListener('pointerup', () => pressing && overIn(CLICK_FOLLOWS), { capture: true });
document.addEventListener('pointercancel', over, { capture: true });
// After the buttons' own listeners.
document.addEventListener('click', over);
