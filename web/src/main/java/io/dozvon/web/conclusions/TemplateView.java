package io.dozvon.web.conclusions;

import io.dozvon.conclusions.Template;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.conclusions.ConclusionView.Part;
import java.util.List;
import java.util.UUID;

/// A template in a list.
///
/// @param own whether it is the reader's
record TemplateView(UUID id, String name, boolean own, boolean shared, List<Part> parts) {
  static TemplateView of(Template it, Actor.Doctor reader) {
    return new TemplateView(
        it.id().value(),
        it.name(),
        it.doctor().filter(reader.id()::equals).isPresent(),
        it.shared(),
        Part.all(it.content()));
  }
}
