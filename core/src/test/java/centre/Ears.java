package centre;

import io.dozvon.presence.PersonalNews;
import io.dozvon.vocabulary.Person;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what this node's pages would be told.
@Component
class Ears {
  private final Set<Person> heard = ConcurrentHashMap.newKeySet();

  @EventListener
  void on(PersonalNews news) {
    heard.add(news.about());
  }

  boolean heardOf(Person person) {
    return heard.contains(person);
  }
}
