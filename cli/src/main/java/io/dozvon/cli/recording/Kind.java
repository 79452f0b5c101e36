package io.dozvon.cli.recording;

import io.dozvon.cli.service.AdminApi;
import picocli.CommandLine.Option;

/// Of which recordings a command speaks: of consultations, or of the contact centre's line.
final class Kind {
  @Option(names = "--line", descriptionKey = "of-line")
  private boolean ofLine;

  String path() {
    return ofLine ? "/line-recordings" : "/recordings";
  }

  String path(String id) {
    return path() + "/" + AdminApi.encoded(id);
  }
}
