package io.dozvon.pbx.sipp;

/// Pieces of what SIPp sends (RFC 3261), with its keywords in brackets.
final class Messages {
  static final String SAME_CALL =
      """
      [last_Via:]
      [last_From:]
      [last_To:];tag=[pid]far[call_number]
      [last_Call-ID:]
      """;

  static final String US = "Contact: <sip:[local_ip]:[local_port];transport=[transport]>\n";

  /// PCMU and telephone events (RFC 4733), as most carriers offer.
  static final String SDP =
      """
      Content-Type: application/sdp
      Content-Length: [len]

      v=0
      o=far 1 1 IN IP4 [local_ip]
      s=-
      c=IN IP4 [media_ip]
      t=0 0
      m=audio [rtpstream_audio_port] RTP/AVP 0 101
      a=rtpmap:0 PCMU/8000
      a=rtpmap:101 telephone-event/8000
      a=fmtp:101 0-15
      """;

  static final String NO_BODY = "Content-Length: 0\n\n";

  /// Remembers of the INVITE who calls whom.
  static final String READ =
      """
      <ereg regexp="sip:([^@;>]*)" search_in="hdr" header="To:" assign_to="all,number"/>
      <ereg regexp=".*" search_in="hdr" header="From:" assign_to="caller"/>
      <ereg regexp=".*" search_in="hdr" header="To:" assign_to="callee"/>
      <ereg regexp="sip:[^>]*" search_in="hdr" header="Contact:" assign_to="contact"/>
      """;

  private Messages() {}
}
