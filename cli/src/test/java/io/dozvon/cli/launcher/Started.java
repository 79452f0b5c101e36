package io.dozvon.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A command that runs as if someone had typed it: leader of a session of its own, and Ctrl-C is
/// not ignored (a shell lets what it starts in the background ignore it, and that is inherited).
public final class Started implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration SOME_MOMENTS = Duration.ofSeconds(10);
  private static final int SECONDS_TO_STOP = 60;

  private final Process process;
  private final Path said;
  private final List<ProcessHandle> offspring = new ArrayList<>();

  private Started(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /// @param environment all of it
  /// @param folder the current one
  public static Started in(Path folder, Map<String, String> environment, String... command) {
    List<String> all = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
    all.addAll(List.of(command));
    try {
      Path said = Files.createTempFile("started", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(all)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      return new Started(builder.start(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until it has said this.
  public Started says(String text) {
    await().atMost(PATIENCE).until(() -> said().contains(text) || !process.isAlive());
    assertThat(said()).contains(text);
    return this;
  }

  /// Remembers everything that descends from it now, and the PostgreSQL that has left it.
  ///
  /// @param data that PostgreSQL's data folder, where it writes down its process id
  public List<ProcessHandle> offspring(Path data) throws IOException {
    offspring.addAll(process.descendants().toList());
    String id = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
    offspring.add(ProcessHandle.of(Long.parseLong(id)).orElseThrow());
    return List.copyOf(offspring);
  }

  /// What a terminal does on Ctrl-C: the whole foreground group gets SIGINT.
  ///
  /// @return its exit code
  public int interrupted() throws IOException, InterruptedException {
    String group = Long.toString(-process.pid());
    assertThat(new ProcessBuilder("kill", "-INT", "--", group).start().waitFor()).isZero();
    return ended();
  }

  /// @return its exit code
  public int ended() throws InterruptedException {
    assertThat(process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)).as(said()).isTrue();
    return process.exitValue();
  }

  /// Nothing of its offspring outlived it. Some moments are allowed: whose parent has gone is
  /// waited for by the system's first process, and is there until then.
  public void leavesNothing() {
    await().atMost(SOME_MOMENTS).untilAsserted(() -> assertThat(left()).isEmpty());
  }

  private List<String> left() {
    return offspring.stream()
        .filter(ProcessHandle::isAlive)
        .map(child -> child.pid() + " " + child.info().commandLine().orElse(""))
        .toList();
  }

  /// Also after a test that failed half way: first it may stop what it started itself.
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    offspring.forEach(ProcessHandle::destroyForcibly);
  }
}
