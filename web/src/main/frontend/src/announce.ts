// Tells somebody who looks elsewhere that there is something on this page.

/** The tag makes all tabs together show one. Neutral: whoever sees the screen learns nothing. */
export function announce(title: string, body: string, tag: string): void {
  if (document.hidden && 'Notification' in window && Notification.permission === 'granted') {
    const notification = new Notification(title, { body, tag });
    notification.addEventListener('click', () => window.focus());
  }
}
