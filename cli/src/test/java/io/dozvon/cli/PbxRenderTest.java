package io.dozvon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PbxRenderTest {
  private static final String PLAN =
      """
      name=msk-1
      modules=/usr/lib/asterisk/modules
      folder=%s
      sip.bind=127.0.0.1:5060
      web.bind=127.0.0.1:8088
      media.from=10000
      media.to=19999
      manager.bind=127.0.0.1:5038
      manager.users.dozvon.secret=${AMI_SECRET}
      manager.users.dozvon.permit=127.0.0.0/8
      admission=127.0.0.1:4573
      trunks.mts.carrier=sip.example.org:5060
      trunks.mts.codecs=alaw
      """;

  @TempDir Path folder;

  private String plan() throws IOException {
    return Files.writeString(
            folder.resolve("plan.properties"), PLAN.formatted(folder.resolve("asterisk")))
        .toString();
  }

  private Asked rendered(String... arguments) {
    return Asked.User.at(folder).with("AMI_SECRET", "s3cret-enough").asks(arguments);
  }

  @Test
  void aPlanBecomesFilesInAFolderThatOnlyTheOwnerReads() throws IOException {
    Path to = folder.resolve("out");
    Asked asked = rendered("pbx", "render", "--plan", plan(), "--to", to.toString());
    assertThat(asked.code()).isZero();
    assertThat(asked.out().lines()).contains(to.resolve("pjsip.conf").toString());
    assertThat(to.resolve("manager.conf")).content().contains("s3cret-enough");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(to.resolve("manager.conf"))))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("asterisk")).doesNotExist();
  }

  @Test
  void withoutAFolderEverythingGoesWhereThePlanSays() throws IOException {
    Asked asked = rendered("pbx", "render", "--plan", plan(), "-o", "json");
    assertThat(asked.code()).isZero();
    assertThat(asked.out()).contains("\"files\"").contains("extensions.conf");
    assertThat(folder.resolve("asterisk"))
        .isDirectoryRecursivelyContaining("glob:**/press-one.ulaw");
  }

  @Test
  void aPlanThatCannotBeNamesTheKeyAndWritesNothing() throws IOException {
    Path to = folder.resolve("out");
    Asked asked =
        Asked.User.at(folder).asks("pbx", "render", "--plan", plan(), "--to", to.toString());
    assertThat(asked.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(asked.err()).contains("manager.users.dozvon.secret");
    assertThat(to).doesNotExist();
  }

  @Test
  void aPlanThatIsNotThereIsNamed() {
    Asked asked = rendered("pbx", "render", "--plan", folder.resolve("none").toString());
    assertThat(asked.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(asked.err()).contains("none");
  }
}
