package io.dozvon.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedPostgresInSpringTest {
  @TempDir Path temp;

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(EmbeddedPostgresConfiguration.class)
          .withConfiguration(
              AutoConfigurations.of(
                  DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class));

  @Test
  void theServerIsStoppedAfterTheLastBeanThatNeedsIt() {
    AtomicReference<List<String>> lastWords = new AtomicReference<>(List.of());
    application
        .withPropertyValues(
            "spring.datasource.url=",
            "dozvon.postgres.folder=" + temp.resolve("pg"),
            "dozvon.postgres.programs=" + Path.of("target/postgres-programs").toAbsolutePath())
        .withBean(LastWords.class, lastWords)
        .run(context -> assertThat(context).hasSingleBean(PostgresServer.class));

    assertThat(lastWords).hasValue(List.of("goodbye"));
    assertThat(temp.resolve("pg/data/PG_VERSION")).exists();
    assertThat(temp.resolve("pg/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void aDatabaseThatTheSettingsNameIsUsedInstead() {
    application
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none")
        .run(context -> {
          assertThat(context).hasSingleBean(DataSource.class);
          assertThat(context).doesNotHaveBean(PostgresServer.class);
        });
  }

  record LastWords(JdbcTemplate sql, AtomicReference<List<String>> said) implements AutoCloseable {
    @Override
    public void close() {
      said.set(sql.query("select 'goodbye'", (row, number) -> row.getString(1)));
    }
  }
}
