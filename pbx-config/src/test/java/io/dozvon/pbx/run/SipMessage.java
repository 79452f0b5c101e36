package io.dozvon.pbx.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A SIP message (RFC 3261), read as far as a phone in a test needs it.
record SipMessage(String text) {
  /// The first header of that name, or nothing.
  String header(String name) {
    Matcher found = Pattern.compile("(?mi)^" + name + ":[ \\t]*(.*?)\\r?$").matcher(text);
    return found.find() ? found.group(1) : "";
  }

  boolean isResponse() {
    return text.startsWith("SIP/2.0 ");
  }

  int status() {
    return Integer.parseInt(text.split(" ", 3)[1]);
  }

  String method() {
    return isResponse() ? header("CSeq").split(" ", 2)[1] : text.split(" ", 2)[0];
  }

  /// The address within angle brackets.
  static String uri(String header) {
    Matcher found = Pattern.compile("<([^>]*)>").matcher(header);
    return found.find() ? found.group(1) : header;
  }

  /// A response to this request.
  ///
  /// @param tag of ours, if the request has none of us yet
  String answer(String status, String tag, String moreAndBody) {
    String to = header("To");
    String tagged = to.contains(";tag=") || tag.isEmpty() ? to : to + ";tag=" + tag;
    String rest = moreAndBody.isEmpty() ? "Content-Length: 0\n\n" : moreAndBody;
    return "SIP/2.0 %s\nVia: %s\nFrom: %s\nTo: %s\nCall-ID: %s\nCSeq: %s\n%s"
        .formatted(
            status, header("Via"), header("From"), tagged, header("Call-ID"), header("CSeq"), rest);
  }
}
