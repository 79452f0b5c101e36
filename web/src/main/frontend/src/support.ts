// What every page needs: tells those whose browser is too old for calls, and forgets what was kept for whoever signs out.
// Written so that an old browser can read it.

(function () {
  var missing =
    !('EventSource' in window) ||
    !('fetch' in window) ||
    !('RTCPeerConnection' in window) ||
    !('sendBeacon' in navigator) ||
    typeof Promise === 'undefined';
  var message = document.getElementById('unsupported');
  if (missing && message) {
    message.hidden = false;
  }

  // Whoever signs out leaves nothing of theirs behind on a computer that others use as well.
  document.addEventListener('submit', function (event) {
    var form = event.target as HTMLFormElement;
    if (!/\/sign-out$/.test(form.action)) {
      return;
    }
    Object.keys(localStorage)
      .filter(function (key) {
        return key.indexOf('dozvon-draft:') === 0;
      })
      .forEach(function (key) {
        localStorage.removeItem(key);
      });
    if (!('indexedDB' in window)) {
      return;
    }
    event.preventDefault();
    // Another tab may hold it: then the browser says so first, and later that it is done.
    var gone = false;
    var go = function () {
      if (!gone) {
        gone = true;
        form.submit();
      }
    };
    var request = indexedDB.deleteDatabase('dozvon');
    request.onsuccess = request.onerror = request.onblocked = go;
  });
})();
