package io.dozvon.web.start;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// Does not let the service start with a setting of ours that does not exist: whoever wrote it
/// thinks that it works. Of environment variables it only warns, and only in groups that exist,
/// since others than the service have variables beginning with `DOZVON_` too.
@Component
final class MisspeltSettings implements BeanFactoryPostProcessor {
  private static final Logger log = LoggerFactory.getLogger(MisspeltSettings.class);

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    KnownSettings known = KnownSettings.of(holdersIn(factory));
    ConfigurableEnvironment environment = factory.getBean(ConfigurableEnvironment.class);
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource names) {
        check(names, known);
      }
    }
  }

  private static List<Class<?>> holdersIn(ConfigurableListableBeanFactory factory) {
    return Arrays.stream(factory.getBeanDefinitionNames())
        .map(factory::getBeanDefinition)
        .map(BeanDefinition::getBeanClassName)
        .filter(name -> name != null && name.startsWith("io.dozvon."))
        .distinct()
        .<Class<?>>map(name ->
            ClassUtils.resolveClassName(Objects.requireNonNull(name), factory.getBeanClassLoader()))
        .filter(type -> type.isAnnotationPresent(ConfigurationProperties.class))
        .toList();
  }

  private static void check(IterableConfigurationPropertySource source, KnownSettings known) {
    Stream<ConfigurationPropertyName> unknown =
        source.stream()
            .filter(KnownSettings.OURS::isAncestorOf)
            .filter(name -> !known.include(name));
    if (isEnvironment(source)) {
      unknown.filter(known::hasGroupOf).forEach(MisspeltSettings::warn);
    } else {
      List<BadSetting> bad = unknown.map(name -> bad(name, source, known)).toList();
      if (!bad.isEmpty()) {
        throw new UnknownSettings(bad);
      }
    }
  }

  private static boolean isEnvironment(ConfigurationPropertySource source) {
    return source.getUnderlyingSource() instanceof PropertySource<?> named
        && named.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
  }

  private static void warn(ConfigurationPropertyName name) {
    log.warn("the environment sets {}, which is no setting of this service", name);
  }

  private static BadSetting bad(
      ConfigurationPropertyName name, ConfigurationPropertySource source, KnownSettings known) {
    return new BadSetting(
        name.toString(),
        Optional.ofNullable(source.getConfigurationProperty(name))
            .map(property -> property.getValue().toString()),
        "a setting that exists, such as " + String.join(", ", known.besides(name)));
  }

  /// The service was given settings that it does not have.
  static final class UnknownSettings extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<BadSetting> settings;

    UnknownSettings(List<BadSetting> settings) {
      super("unknown settings: " + settings.stream().map(BadSetting::key).toList());
      this.settings = settings;
    }

    List<BadSetting> settings() {
      return settings;
    }
  }
}
