package io.dozvon.web.conclusions;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.conclusions.Diagnosis;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.web.conclusions.ConclusionView.Part;
import io.dozvon.web.conclusions.ConclusionView.Replaced;
import io.dozvon.web.live.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// What is in the document that a patient takes along (R16).
class ConclusionDocumentTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final ZonedDateTime SENT =
      ZonedDateTime.parse("2026-11-30T21:05:00+07:00[Asia/Novosibirsk]");
  private static final AnnotationConfigApplicationContext CONTEXT = templates();
  private static final ConclusionDocument DOCUMENT =
      document(new DocumentSettings(2, Duration.ofSeconds(20)));

  private static AnnotationConfigApplicationContext templates() {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("messages/pages");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    words.setAlwaysUseMessageFormat(true);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(files);
    engine.setTemplateEngineMessageSource(words);
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean("engine", SpringTemplateEngine.class, () -> engine);
    context.register(Drawing.class);
    context.refresh();
    return context;
  }

  private static ConclusionDocument document(DocumentSettings settings) {
    return new ConclusionDocument(CONTEXT.getBean(Drawing.class), settings);
  }

  @AfterAll
  static void close() {
    CONTEXT.close();
  }

  private static ConclusionView conclusion(@Nullable Replaced replaced, Part... parts) {
    return new ConclusionView(
        UUID.randomUUID(),
        1,
        "Ёлкин Пётр Ильич",
        "терапевт",
        "Щукина Анна Юрьевна",
        LocalDate.of(1980, 5, 17),
        null,
        List.of(parts),
        SENT,
        HASH,
        replaced,
        null,
        null,
        "3f1c 22ab 90d4 5e67");
  }

  private static PDDocument pdf(ConclusionView conclusion, Language language) throws IOException {
    return Loader.loadPDF(DOCUMENT.of(conclusion, language).orElseThrow());
  }

  /// As it reads when the breaks of lines are forgotten.
  private static String textOf(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
  }

  private static void picture(PDDocument pdf, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/pictures"));
    for (int page = 0; page < Math.min(2, pdf.getNumberOfPages()); page++) {
      ImageIO.write(
          new PDFRenderer(pdf).renderImageWithDPI(page, 80),
          "png",
          folder.resolve("document-%s-%d.png".formatted(name, page + 1)).toFile());
    }
  }

  @Test
  void whatTheDoctorWroteStandsInItWithWhoAndWhenAndWhichVersion() throws IOException {
    try (PDDocument pdf =
        pdf(
            conclusion(
                null,
                new Part("complaints", "Кашель сухой, температура до 38,2 °C.\nСлабость."),
                new Part("diagnosis", "ОРВИ, J06.9; АД ≤ 140/90"),
                new Part("recommendations", "1. Тёплое питьё ≥ 2 л в день.\n2. Покой.")),
            Language.RUSSIAN)) {
      picture(pdf, "short");

      assertThat(textOf(pdf))
          .contains(
              "Медицинское заключение",
              "Врач: Ёлкин Пётр Ильич, терапевт",
              "Пациент: Щукина Анна Юрьевна, 17.05.1980",
              "30 ноября 2026, 21:05 (Asia/Novosibirsk)",
              "Кашель сухой, температура до 38,2 °C. Слабость.",
              "ОРВИ, J06.9; АД ≤ 140/90",
              "Тёплое питьё ≥ 2 л",
              "Версия 1 · Страница 1 из 1",
              "SHA-256 " + HASH,
              "Подписано врачом, ключ: 3f1c 22ab 90d4 5e67")
          .doesNotContain("Анамнез", "Заменена");
    }
  }

  @Test
  void diagnosesStandInItWithTheirCodesTheMainOneNamed() throws IOException {
    Part diagnosis =
        new Part(
            "diagnosis",
            "Лёгкое течение",
            List.of(
                new Diagnosis("J06.9", "Острая инфекция", true, "без осложнений"),
                new Diagnosis("I10", "Гипертензия", false, "")));
    try (PDDocument pdf = pdf(conclusion(null, diagnosis), Language.RUSSIAN)) {
      picture(pdf, "coded");
      assertThat(textOf(pdf))
          .contains(
              "Основной: J06.9 Острая инфекция — без осложнений",
              "Сопутствующий: I10 Гипертензия",
              "Лёгкое течение");
    }
  }

  @Test
  void itCanBeReadAloudAndSaysItsTitleAndLanguage() throws IOException {
    for (Language language : Language.values()) {
      try (PDDocument pdf = pdf(conclusion(null, new Part("diagnosis", "ОРВИ")), language)) {
        var catalog = pdf.getDocumentCatalog();
        assertThat(catalog.getLanguage()).isEqualTo(language.code());
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getStructureTreeRoot()).isNotNull();
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(pdf.getDocumentInformation().getTitle())
            .isEqualTo(
                language == Language.RUSSIAN ? "Медицинское заключение" : "Medical conclusion");
      }
    }
  }

  @Test
  void everyLetterComesWithIt() throws IOException {
    try (PDDocument pdf = pdf(conclusion(null, new Part("diagnosis", "ОРВИ")), Language.RUSSIAN)) {
      List<PDFont> fonts = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      assertThat(fonts).hasSize(2).allMatch(PDFont::isEmbedded);
      assertThat(fonts).extracting(PDFont::getName).allMatch(it -> it.contains("DejaVuSans"));
    }
  }

  @Test
  void whatLooksLikeMarkupIsText() throws IOException {
    String hostile =
        """
        </p><script>alert(1)</script><img src="file:///etc/passwd"/><img src='http://127.0.0.1:9/'/>
        <style>@import url(http://127.0.0.1:9/);</style>&xxe; &#1; ]]> <!-- <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        ${7*7} [[${7*7}]] th:text\
        """;
    try (PDDocument pdf = pdf(conclusion(null, new Part("diagnosis", hostile)), Language.RUSSIAN)) {
      assertThat(textOf(pdf).replace(" ", "")).contains(hostile.replaceAll("\\s+", ""));
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
        assertThat(page.getResources().getXObjectNames()).isEmpty();
      }
    }
  }

  @Test
  void aLetterThatTheFontLacksIsShownAsUnknownAndTheRestIsThere() throws IOException {
    try (PDDocument pdf =
        pdf(conclusion(null, new Part("diagnosis", "до 漢 после")), Language.RUSSIAN)) {
      assertThat(textOf(pdf)).contains("до \uFFFD после");
    }
  }

  @Test
  void aLongOneGoesOnOverManyPagesAndLosesNothing() throws IOException {
    List<String> lines =
        IntStream.rangeClosed(1, 300)
            .mapToObj(i -> "строка-%03d давление 120/80".formatted(i))
            .toList();
    try (PDDocument pdf =
        pdf(
            conclusion(
                null,
                new Part("history", String.join("\n", lines)),
                new Part("findings", "Щ".repeat(3000)),
                new Part("recommendations", "слово ".repeat(1500))),
            Language.RUSSIAN)) {
      picture(pdf, "long");
      int pages = pdf.getNumberOfPages();
      String text = textOf(pdf);

      assertThat(pages).isBetween(8, 20);
      assertThat(lines).allMatch(text::contains);
      assertThat(text.chars().filter(it -> it == 'Щ').count()).isEqualTo(3001);
      assertThat(text.split("слово", -1)).hasSize(1501);
      assertThat(text).contains("Страница %d из %d".formatted(pages, pages));
    }
  }

  @Test
  void aSupersededOneSaysSoFirst() throws IOException {
    Replaced replaced = new Replaced(2, SENT.plusDays(1), "Пришёл анализ");
    try (PDDocument pdf =
        pdf(conclusion(replaced, new Part("diagnosis", "ОРВИ")), Language.RUSSIAN)) {
      picture(pdf, "superseded");
      assertThat(textOf(pdf))
          .containsSubsequence(
              "Эта версия заменена 1 декабря 2026, 21:05.",
              "Причина замены: Пришёл анализ",
              "Медицинское заключение");
    }
  }

  @Test
  void noMoreAreMadeAtATimeThanThereIsPlaceFor() throws Exception {
    ConclusionDocument narrow = document(new DocumentSettings(1, Duration.ZERO));
    Callable<Answer<byte[]>> wish =
        () ->
            narrow.of(
                conclusion(null, new Part("history", "слово ".repeat(1500))), Language.RUSSIAN);
    List<Answer<byte[]>> answers = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(6)) {
      for (Future<Answer<byte[]>> answer : many.invokeAll(Collections.nCopies(6, wish))) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).anyMatch(Answer.Granted.class::isInstance);
    assertThat(answers)
        .filteredOn(Answer.Refused.class::isInstance)
        .isNotEmpty()
        .containsOnly(Answer.refused(DocumentRefusal.BUSY));
    assertThat(wish.call()).isInstanceOf(Answer.Granted.class);
  }
}
