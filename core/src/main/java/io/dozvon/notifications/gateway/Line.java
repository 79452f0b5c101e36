package io.dozvon.notifications.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/// Makes one request and tells apart what was certainly not sent from what may have been. The JDK's
/// client repeats a request on its own only if its method is idempotent (`GET`, not `POST`).
final class Line {
  /// More than any answer that says something.
  private static final int LONGEST_ANSWER = 65_536;

  private final RestClient http;

  Line(Duration connectTimeout, Duration answerTimeout) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(Redirect.NEVER)
                .version(Version.HTTP_1_1)
                .build());
    requests.setReadTimeout(answerTimeout);
    this.http = RestClient.builder().requestFactory(requests).build();
  }

  /// What was heard.
  sealed interface Heard {
    record Answered(int status, String body) implements Heard {}

    /// The other side cannot have got it.
    record NeverSent() implements Heard {}

    /// The other side may have got it.
    record Silence() implements Heard {}
  }

  Heard ask(ShapedRequest request) {
    try {
      return http.method(HttpMethod.valueOf(request.method()))
          .uri(request.uri())
          .headers(headers -> request.headers().forEach(headers::set))
          .body(request.body().getBytes(StandardCharsets.UTF_8))
          .exchangeForRequiredValue((_, response) -> read(response));
    } catch (ResourceAccessException e) {
      return isBeforeSending(e) ? new Heard.NeverSent() : new Heard.Silence();
    }
  }

  private static Heard read(ClientHttpResponse response) throws IOException {
    byte[] body = response.getBody().readNBytes(LONGEST_ANSWER);
    return new Heard.Answered(
        response.getStatusCode().value(), new String(body, StandardCharsets.UTF_8));
  }

  private static boolean isBeforeSending(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof HttpConnectTimeoutException
          || cause instanceof SSLHandshakeException) {
        return true;
      }
    }
    return false;
  }
}
