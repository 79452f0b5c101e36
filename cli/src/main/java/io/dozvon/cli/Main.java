package io.dozvon.cli;

/// Where the process begins and ends.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // The JDK's HTTP client would repeat a POST by itself when a connection breaks: a second call.
    System.setProperty("sun.net.http.retryPost", "false");
    System.exit(CommandLines.run(Session.ofThisProcess(args), args));
  }
}
