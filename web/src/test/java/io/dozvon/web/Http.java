package io.dozvon.web;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser without a window, or a machine with a token.
public final class Http {
  /// The admin's.
  public static final String TOKEN = ServiceSettings.TOKEN;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;

  public Http(String address) {
    this.address = address;
  }

  /// What came back.
  public record Reply(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String at(String field) {
      return json().path(field).asString();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public Reply get(String path, String... headers) {
    return send(request(path).GET(), headers);
  }

  public Reply post(String path, String body, String... headers) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        headers);
  }

  /// As an admin.
  public Reply adminGet(String path, String... headers) {
    return get("/api/admin/v1" + path, withToken(headers));
  }

  public Reply adminPost(String path, String body, String... headers) {
    return post("/api/admin/v1" + path, body, withToken(headers));
  }

  /// As an admin sends a file.
  public Reply adminSend(String path, String type, String content) {
    return send(
        request("/api/admin/v1" + path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(content)),
        withToken());
  }

  private static String[] withToken(String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Authorization";
    all[1] = "Bearer " + ServiceSettings.TOKEN;
    return all;
  }

  /// As a page's script does: the CSRF cookie comes back as a header.
  public Reply pagePost(String path) {
    return post(path, "", "X-XSRF-TOKEN", csrfCookie());
  }

  /// As a page's script does, with nothing in it.
  public Reply knock(String method, String path) {
    return send(
        request(path)
            .header("Accept", "application/json")
            .method(method, HttpRequest.BodyPublishers.noBody()),
        "X-XSRF-TOKEN",
        csrfCookie());
  }

  /// As a page's script sends JSON.
  public Reply pagePost(String path, String body) {
    return post(path, body, "X-XSRF-TOKEN", csrfCookie());
  }

  /// As a form of a page is sent.
  public Reply pageForm(String path, String fields) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields)),
        "X-XSRF-TOKEN",
        csrfCookie());
  }

  /// As a page's script sends a form.
  public Reply scriptForm(String path, String fields) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields)),
        "X-XSRF-TOKEN",
        csrfCookie(),
        "Accept",
        "application/json");
  }

  /// As a page's script or form sends a file.
  ///
  /// @param fields the file's own field is `field`
  public Reply pageUpload(String path, Map<String, String> fields, String field, byte[] file) {
    return upload(
        path, fields, field, file, "X-XSRF-TOKEN", csrfCookie(), "Accept", "application/json");
  }

  /// As a form of a page without scripts: what shows that it is ours is one of the fields.
  public Reply upload(
      String path, Map<String, String> fields, String field, byte[] file, String... headers) {
    String boundary = "----" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) ->
        body.writeBytes(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)
                .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"file\"\r\nContent-Type: image/jpeg\r\n\r\n"
            .formatted(boundary, field)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
        headers);
  }

  /// A page's lasting connection: what it is told, line by line, until it is closed.
  public BufferedReader live(UUID page) throws IOException {
    HttpURLConnection live =
        (HttpURLConnection) URI.create(address + "/live?page=" + page).toURL().openConnection();
    live.setRequestProperty("Cookie", cookies());
    live.setReadTimeout(30_000);
    return new BufferedReader(new InputStreamReader(live.getInputStream(), StandardCharsets.UTF_8));
  }

  /// As a `Cookie` header.
  public String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  String csrfCookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("none");
  }

  public Http signedInAs(String role, UUID id) {
    Matcher token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/dev/sign-in").text());
    String csrf = token.find() ? token.group(1) : "";
    form("/dev/sign-in/" + role, Map.of("_csrf", csrf, "id", id.toString()));
    return this;
  }

  public Reply form(String path, Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) ->
        body.append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
            .append('&'));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
  }

  private Reply send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Reply(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
