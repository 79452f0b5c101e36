package centre;

import io.dozvon.presence.NewsResumed;
import io.dozvon.presence.PersonalNews;
import io.dozvon.vocabulary.Person;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what this node's pages would be told.
@Component
class Ears {
  private final Set<Person> heard = ConcurrentHashMap.newKeySet();
  private final AtomicInteger resumptions = new AtomicInteger();

  @EventListener
  void on(PersonalNews news) {
    heard.add(news.about());
  }

  @EventListener
  void on(NewsResumed resumed) {
    resumptions.incrementAndGet();
  }

  /// How often the news were found again.
  int resumptions() {
    return resumptions.get();
  }

  /// As if nobody had been told anything.
  void forget() {
    heard.clear();
  }

  boolean heardOf(Person person) {
    return heard.contains(person);
  }
}
