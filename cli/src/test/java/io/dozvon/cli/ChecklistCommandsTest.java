package io.dozvon.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What a programme asks callers is shown and changed.
class ChecklistCommandsTest {
  private static final String PATH = "/api/admin/v1/programmes/7b9c/checklist";

  @RegisterExtension
  static final WireMockExtension service =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir Path home;
  private Asked.User user = Asked.User.at(Path.of("."));

  @BeforeEach
  void aUser() {
    user = Asked.User.at(home).with("DOZVON_TOKEN", "t").with("DOZVON_URL", service.baseUrl());
    service.stubFor(
        any(anyUrl())
            .willReturn(
                okJson(
                    """
                    {"required": 6, "ofList": 4, "items": [{"item": "policy", "weight": 3, "mandatory": true}]}
                    """)));
  }

  @Test
  void itIsShownInTheReadersLanguage() {
    assertThat(user.speaking("en").asks("programme", "checklist", "show", "7b9c").out())
        .contains("Required", "policy number", "yes");
    assertThat(user.speaking("ru").asks("programme", "checklist", "show", "7b9c").out())
        .contains("Нужно", "номер полиса", "да");
  }

  @Test
  void itIsSetItemByItem() {
    Asked asked =
        user.asks(
            "programme",
            "checklist",
            "set",
            "7b9c",
            "--required=6",
            "--of-list=4",
            "--item=policy:3:mandatory",
            "--item=code:3");

    assertThat(asked.code()).isZero();
    service.verify(
        postRequestedFor(urlEqualTo(PATH))
            .withRequestBody(
                equalToJson(
                    """
                    {"required": 6, "ofList": 4, "items": [
                     {"item": "policy", "weight": 3, "mandatory": true},
                     {"item": "code", "weight": 3, "mandatory": false}]}
                    """)));
  }

  @Test
  void itIsResetToWhatIsUsual() {
    assertThat(user.asks("programme", "checklist", "reset", "7b9c").code()).isZero();
    service.verify(postRequestedFor(urlEqualTo(PATH + "/reset")));
  }

  @Test
  void anItemThatCannotBeReadIsRefusedBeforeAnythingIsAsked() {
    Asked asked =
        user.speaking("en")
            .asks(
                "programme",
                "checklist",
                "set",
                "7b9c",
                "--required=6",
                "--of-list=4",
                "--item=policy");

    assertThat(asked.code()).isEqualTo(ExitCode.USAGE);
    assertThat(asked.err()).contains("full-name:1:mandatory");
  }
}
