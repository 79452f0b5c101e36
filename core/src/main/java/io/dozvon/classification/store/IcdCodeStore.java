package io.dozvon.classification.store;

import static io.dozvon.database.classification.Tables.CODE;
import static io.dozvon.database.classification.Tables.RELEASE;

import io.dozvon.classification.Coded;
import io.dozvon.classification.Release;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// The list, and what was imported.
@Repository
public class IcdCodeStore {
  private static final List<SelectField<?>> COLUMNS =
      List.of(CODE.CODE_, CODE.PARENT, CODE.TITLE, CODE.USABLE);

  /// Of nothing in particular; imports wait for each other.
  private static final long IMPORTS = 1_031_001;

  /// In letters; from this length on a word without its last letter still tells enough.
  private static final int DECLINED = 6;

  private final DSLContext sql;

  IcdCodeStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Usable ones, in their order.
  public List<Coded> beginningWith(List<String> codes, int limit) {
    Condition begins = DSL.or(codes.stream().map(CODE.CODE_::startsWith).toList());
    return sql.select(COLUMNS)
        .from(CODE)
        .where(CODE.USABLE)
        .and(begins)
        .orderBy(CODE.CODE_)
        .limit(limit)
        .fetch(IcdCodeStore::coded);
  }

  /// Usable ones with all of these words; titles that begin with the first of them come first, then
  /// short ones.
  ///
  /// @param words letters and digits only, in small letters
  public List<Coded> withWords(List<String> words, int limit) {
    String query = words.stream().map(IcdCodeStore::anyForm).collect(Collectors.joining(" & "));
    return sql.select(COLUMNS)
        .from(CODE)
        .where(CODE.USABLE)
        .and(DSL.condition("{0} @@ to_tsquery('russian', {1})", CODE.FOUND, DSL.val(query)))
        .orderBy(
            DSL.field(CODE.WORDS.startsWith(words.getFirst())).desc(),
            DSL.length(CODE.TITLE),
            CODE.CODE_)
        .limit(limit)
        .fetch(IcdCodeStore::coded);
  }

  /// PostgreSQL takes endings off, and not always the same ones: of «бронхит» more than of
  /// «бронхита».
  private static String anyForm(String word) {
    return word.length() < DECLINED
        ? word + ":*"
        : "(%s:* | %s:*)".formatted(word, word.substring(0, word.length() - 1));
  }

  public Map<String, Coded> find(Collection<String> codes) {
    return sql.select(COLUMNS)
        .from(CODE)
        .where(CODE.CODE_.in(codes))
        .fetchMap(CODE.CODE_, IcdCodeStore::coded);
  }

  public Map<String, Coded> all() {
    return sql.select(COLUMNS).from(CODE).fetchMap(CODE.CODE_, IcdCodeStore::coded);
  }

  private static Coded coded(Record row) {
    return new Coded(
        row.get(CODE.CODE_),
        Optional.ofNullable(row.get(CODE.PARENT)),
        row.get(CODE.TITLE),
        row.get(CODE.USABLE));
  }

  /// Every word of every usable title, once.
  public List<String> words() {
    return sql.fetch(
            "select distinct word from classification.code,"
                + " regexp_split_to_table(words, '[^а-яa-z0-9]+') word where usable and word <> ''")
        .getValues(0, String.class);
  }

  /// Until the transaction's end nobody else imports.
  public void holdImports() {
    sql.execute("select pg_advisory_xact_lock(?)", IMPORTS);
  }

  /// New ones, and others in place of what was there.
  public void put(List<Coded> codes) {
    sql.batch(
            codes.stream()
                .map(code ->
                    sql.insertInto(CODE)
                        .set(CODE.CODE_, code.code())
                        .set(CODE.PARENT, code.parent().orElse(null))
                        .set(CODE.TITLE, code.title())
                        .set(CODE.USABLE, code.usable())
                        .onDuplicateKeyUpdate()
                        .set(CODE.PARENT, code.parent().orElse(null))
                        .set(CODE.TITLE, code.title())
                        .set(CODE.USABLE, code.usable()))
                .toList())
        .execute();
  }

  public void insert(Release release) {
    sql.insertInto(RELEASE)
        .set(RELEASE.VERSION, release.version())
        .set(RELEASE.FILE_HASH, release.fileHash())
        .set(RELEASE.CODES, release.codes())
        .set(RELEASE.IMPORTED_AT, release.importedAt())
        .set(RELEASE.IMPORTED_BY, release.importedBy())
        .execute();
  }

  public Optional<Release> latest() {
    return sql.selectFrom(RELEASE)
        .orderBy(RELEASE.NUMBER.desc())
        .limit(1)
        .fetchOptional(row ->
            new Release(
                row.getVersion(),
                row.getFileHash(),
                row.getCodes(),
                row.getImportedAt(),
                row.getImportedBy()));
  }

  /// The last one's number; 0 if there is none.
  public int releases() {
    return sql.select(DSL.coalesce(DSL.max(RELEASE.NUMBER), DSL.inline(0)))
        .from(RELEASE)
        .fetchSingle()
        .value1();
  }
}
