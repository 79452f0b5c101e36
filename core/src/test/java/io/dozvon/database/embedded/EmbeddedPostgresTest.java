package io.dozvon.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every test works with a real server on a folder of its own.
class EmbeddedPostgresTest {
  private static final Path PROGRAMS = Path.of("target/postgres-programs").toAbsolutePath();

  @TempDir Path temp;

  @Test
  void itIsDurableAndAsksForAPassword() throws Exception {
    try (PostgresServer server = PostgresServer.start(settings())) {
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(server, "show data_checksums")).isEqualTo("on");
      assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(
              ask(server, "select left(rolpassword, 13) from pg_authid where rolname = 'dozvon'"))
          .isEqualTo("SCRAM-SHA-256");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> DriverManager.getConnection(server.url(), "dozvon", "a guess").close())
          .withMessageContaining("password authentication failed");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void whatWasStoredIsThereAtTheNextStartOnTheSamePort() throws Exception {
    String url;
    try (PostgresServer server = PostgresServer.start(settings())) {
      tell(server, "create table memory as select 'kept' as word");
      url = server.url();
    }
    try (PostgresServer server = PostgresServer.start(settings())) {
      assertThat(ask(server, "select word from memory")).isEqualTo("kept");
      assertThat(server.url()).isEqualTo(url);
    }
  }

  @Test
  void anotherPortIsTakenWhenTheOneOfLastTimeIsInUse() throws Exception {
    String url;
    try (PostgresServer server = PostgresServer.start(settings())) {
      url = server.url();
    }
    int port = Integer.parseInt(Files.readString(file("port")).strip());
    try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        PostgresServer server = PostgresServer.start(settings())) {
      assertThat(other.isBound()).isTrue();
      assertThat(server.url()).isNotEqualTo(url);
    }
  }

  @Test
  void aPortThatIsSetAndInUseIsNamed() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      EmbeddedPostgresSettings settings = settings(temp.resolve("pg"), other.getLocalPort());

      assertThatExceptionOfType(PostgresCannotStart.class)
          .isThrownBy(() -> PostgresServer.start(settings))
          .withMessageContaining("Port " + other.getLocalPort());
    }
  }

  @Test
  void aServerLeftBehindByAKilledInstanceIsReplacedAndItsDataKept() throws Exception {
    Process instance = anotherInstance();
    String url = urlOf(instance);
    tell(url, "create table memory as select 'kept' as word");
    long leftover = serverProcess();

    instance.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    assertThat(ProcessHandle.of(leftover)).get().matches(ProcessHandle::isAlive);

    try (PostgresServer server = PostgresServer.start(settings())) {
      assertThat(ask(server, "select word from memory")).isEqualTo("kept");
      assertThat(serverProcess()).isNotEqualTo(leftover);
    }
  }

  @Test
  void aFolderInUseByALiveInstanceIsRefusedAndThatInstanceGoesOn() throws Exception {
    Process instance = anotherInstance();
    String url = urlOf(instance);

    assertThatExceptionOfType(PostgresCannotStart.class)
        .isThrownBy(() -> PostgresServer.start(settings()))
        .withMessageContaining("in use by another instance of Dozvon (process " + instance.pid());

    tell(url, "select 1");
    instance.destroy();
    assertThat(instance.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aSecondServerInTheSameProcessIsRefusedAndTheFirstKeepsItsHold() throws Exception {
    try (PostgresServer server = PostgresServer.start(settings())) {
      assertThatExceptionOfType(PostgresCannotStart.class)
          .isThrownBy(() -> PostgresServer.start(settings()))
          .withMessageContaining("in use");
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aNoteThatNamesAnInnocentProcessHarmsNobody() throws Exception {
    PostgresServer.start(settings()).close();
    Process innocent = new ProcessBuilder("sleep", "600").start();
    Files.writeString(file("data/postmaster.pid"), innocent.pid() + "\n" + file("data") + "\n");

    try (PostgresServer server = PostgresServer.start(settings())) {
      assertThat(ask(server, "select 1")).isEqualTo("1");
      assertThat(innocent.isAlive()).isTrue();
    } finally {
      innocent.destroyForcibly();
    }
  }

  @Test
  void aServerThatSomebodyElseRunsOnTheFolderIsLeftAlone() throws Exception {
    PostgresServer.start(settings()).close();
    Tool theirs = new Tool(Programs.in(temp.resolve("their-programs")));
    String data = "--pgdata=" + file("data");
    theirs.run(
        Duration.ofSeconds(30),
        "pg_ctl",
        List.of("start", data, "--wait", "--log=" + temp.resolve("their.log")));
    long server = serverProcess();

    assertThatExceptionOfType(PostgresCannotStart.class)
        .isThrownBy(() -> PostgresServer.start(settings()))
        .withMessageContaining("Process " + server + ", which Dozvon did not start");

    assertThat(ProcessHandle.of(server)).get().matches(ProcessHandle::isAlive);
    theirs.run(Duration.ofSeconds(30), "pg_ctl", List.of("stop", data, "--mode=fast"));
  }

  @Test
  void aServerThatDiesIsStartedAgainOnItsPort() throws Exception {
    try (PostgresServer server = PostgresServer.start(settings())) {
      tell(server, "create table memory as select 'kept' as word");
      long first = serverProcess();

      ProcessHandle.of(first).orElseThrow().destroyForcibly();

      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .untilAsserted(
              () -> assertThat(ask(server, "select word from memory")).isEqualTo("kept"));
      assertThat(serverProcess()).isNotEqualTo(first);
    }
  }

  @Test
  void aFolderThatHoldsSomethingElseIsRefusedAndNotWrittenTo() throws Exception {
    Path letters = Files.createDirectories(temp.resolve("pg"));
    Files.writeString(letters.resolve("letter.txt"), "Dear Olga,");

    assertThatExceptionOfType(PostgresCannotStart.class)
        .isThrownBy(() -> PostgresServer.start(settings()))
        .withMessageContaining("holds something that is not ours")
        .satisfies(e -> assertThat(e.remedy()).contains("dozvon.postgres.folder"));

    assertThat(letters).isDirectoryContaining("glob:**/letter.txt");
    try (var content = Files.list(letters)) {
      assertThat(content).hasSize(1);
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "in the way");

    assertThatExceptionOfType(PostgresCannotStart.class)
        .isThrownBy(() -> PostgresServer.start(settings(file.resolve("pg"), 0)))
        .withMessageContaining(file.toString());
  }

  @Test
  void dataOfAnotherMajorVersionAreRefused() throws Exception {
    PostgresServer.start(settings()).close();
    Files.writeString(file("data/PG_VERSION"), "17\n");

    assertThatExceptionOfType(PostgresCannotStart.class)
        .isThrownBy(() -> PostgresServer.start(settings()))
        .withMessageContaining("were made by PostgreSQL 17");
  }

  @Test
  void aMachineWithoutProgramsForItIsTold() {
    assertThatExceptionOfType(PostgresCannotStart.class)
        .isThrownBy(() -> Programs.archiveFor("Linux", "riscv64"))
        .withMessageContaining("riscv64")
        .satisfies(e -> assertThat(e.remedy()).contains("spring.datasource.url"));
    assertThatExceptionOfType(PostgresCannotStart.class)
        .isThrownBy(() -> Programs.archiveFor("Mac OS X", "x86_64"));
  }

  private EmbeddedPostgresSettings settings() {
    return settings(temp.resolve("pg"), 0);
  }

  private static EmbeddedPostgresSettings settings(Path folder, int port) {
    return new EmbeddedPostgresSettings(folder, PROGRAMS, port, 20, Duration.ofSeconds(30));
  }

  private Path file(String name) throws IOException {
    return temp.toRealPath().resolve("pg").resolve(name);
  }

  private long serverProcess() throws IOException {
    return Leftover.notedProcess(file("data")).orElseThrow();
  }

  private Process anotherInstance() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            AnotherInstance.class.getName(),
            temp.resolve("pg").toString(),
            PROGRAMS.toString())
        .redirectError(new File("target/another-instance.log"))
        .start();
  }

  private String urlOf(Process instance) throws IOException {
    String line = instance.inputReader().readLine();
    while (line != null && !line.startsWith("jdbc:")) {
      line = instance.inputReader().readLine();
    }
    return Objects.requireNonNull(line, "the other instance ended");
  }

  private String ask(PostgresServer server, String question) throws Exception {
    return ask(server.url(), question);
  }

  private String ask(String url, String question) throws Exception {
    try (Connection connection = connect(url)) {
      return String.valueOf(DSL.using(connection).fetchValue(question));
    }
  }

  private void tell(PostgresServer server, String statement) throws Exception {
    tell(server.url(), statement);
  }

  private void tell(String url, String statement) throws Exception {
    try (Connection connection = connect(url)) {
      DSL.using(connection).execute(statement);
    }
  }

  private Connection connect(String url) throws Exception {
    return DriverManager.getConnection(
        url, PostgresServer.ROLE, Files.readString(file("password")).strip());
  }
}
