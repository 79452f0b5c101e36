// Tells those whose browser is too old for calls. Written so that such a browser can read it.

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
})();
