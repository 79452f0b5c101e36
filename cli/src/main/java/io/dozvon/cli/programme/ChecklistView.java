package io.dozvon.cli.programme;

import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;
import io.dozvon.cli.show.View;
import java.util.List;

/// How a checklist looks, and where it is.
final class ChecklistView {
  static final View VIEW =
      Card.of(Column.text("required"), Column.text("ofList"))
          .then(
              new Table(
                  "items",
                  List.of(Column.named("item"), Column.text("weight"), Column.named("mandatory"))));

  private ChecklistView() {}

  static String path(String programme) {
    return "/programmes/" + AdminApi.encoded(programme) + "/checklist";
  }
}
