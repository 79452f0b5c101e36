package io.dozvon.presence.flow;

import io.dozvon.presence.PersonalNews;
import io.dozvon.presence.store.PersonCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.MessageChannels;

/// Notifications in, news to this node's pages out. A broker can take the place of [NewsListener]
/// in front of it.
@Configuration(proxyBeanMethods = false)
class NewsFlow {
  @Bean
  IntegrationFlow newsToPages(NewsListener newsListener, ApplicationEventPublisher pages) {
    return IntegrationFlow.from(newsListener)
        .channel(MessageChannels.publishSubscribe("news"))
        .handle(
            String.class,
            (person, headers) -> {
              pages.publishEvent(new PersonalNews(PersonCode.read(person)));
              return null;
            },
            endpoint -> endpoint.id("pageTeller"))
        .get();
  }
}
