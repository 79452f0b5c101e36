// What a browser can add to a form that works without it.

function tellTimeZone(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-time-zone]')) {
    field.value = zone;
  }
}

/** A second press while the first is under way would send twice. */
function sendOnce(): void {
  for (const form of document.querySelectorAll('form')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset['sent'] !== undefined) {
        event.preventDefault();
      }
      form.dataset['sent'] = '';
    });
  }
  // A page that comes back from the browser's memory may be sent again.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form')) {
      delete form.dataset['sent'];
    }
  });
}

tellTimeZone();
sendOnce();
