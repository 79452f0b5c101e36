package io.dozvon.codegen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/// Migrates a throw-away PostgreSQL and generates one package of tables per room's schema. Does
/// nothing while the migrations stay the same as at the last run.
public final class GenerateTables {
  private static final List<String> ROOMS =
      List.of(
          "audit",
          "access",
          "patients",
          "staff",
          "telephony",
          "presence",
          "dialling",
          "programmes",
          "consultations",
          "scheduling",
          "classification",
          "conclusions",
          "quality",
          "messages",
          "records",
          "recordings",
          "contactcentre",
          "verification",
          "callbacks",
          "assistance",
          "notifications");

  private GenerateTables() {}

  /// @param args the migrations' folder, the folder to write sources to, their base package
  public static void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path output = Path.of(args[1]);
    Path stamp = output.resolveSibling(output.getFileName() + ".sha256");
    String hash = hashOf(migrations) + ":" + Constants.FULL_VERSION + ":" + args[2] + ":" + ROOMS;
    if (Files.exists(stamp) && Files.isDirectory(output) && Files.readString(stamp).equals(hash)) {
      return;
    }
    generate(migrations, output, args[2]);
    Files.writeString(stamp, hash);
  }

  private static void generate(Path migrations, Path output, String basePackage) throws Exception {
    // The locale that LANG names may not be installed, and then initdb refuses.
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      Flyway.configure()
          .dataSource(url, "postgres", null)
          .locations("filesystem:" + migrations)
          .load()
          .migrate();
      GenerationTool.generate(
          new Configuration()
              .withJdbc(new Jdbc().withUrl(url).withUser("postgres"))
              .withGenerator(
                  new Generator()
                      .withDatabase(tables())
                      .withGenerate(new Generate().withRecords(true).withPojos(false))
                      .withTarget(
                          new Target()
                              .withPackageName(basePackage)
                              .withDirectory(output.toString())
                              .withClean(true))));
    }
  }

  private static Database tables() {
    return new Database()
        .withName("org.jooq.meta.postgres.PostgresDatabase")
        .withIncludeRoutines(false)
        .withSchemata(
            ROOMS.stream().map(room -> new SchemaMappingType().withInputSchema(room)).toList())
        .withExcludes("telephony\\.int_.*")
        .withForcedTypes(
            new ForcedType().withName("INSTANT").withIncludeTypes("timestamp.*with.*time.*zone"),
            new ForcedType().withName("CLOB").withIncludeTypes("tsvector"));
  }

  private static String hashOf(Path folder) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> digest.update(bytesOf(file)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] bytesOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
