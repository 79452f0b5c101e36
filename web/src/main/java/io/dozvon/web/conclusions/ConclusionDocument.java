package io.dozvon.web.conclusions;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.web.live.Drawing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Makes a version into a PDF that can be read aloud (PDF/UA) and carries its letters with it.
/// Called outside of any transaction: it takes a processor for a moment, so that few are made at a
/// time.
@Component
class ConclusionDocument {
  private static final String FONT = "DejaVu Sans";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /// For letters that the font lacks.
  private static final String UNKNOWN_LETTER = "\uFFFD";

  private final Drawing drawing;
  private final DocumentSettings settings;
  private final Semaphore places;

  ConclusionDocument(Drawing drawing, DocumentSettings settings) {
    this.drawing = drawing;
    this.settings = settings;
    this.places = new Semaphore(settings.atOnce(), true);
  }

  /// @param language of what stands around the doctor's words
  Answer<byte[]> of(ConclusionView conclusion, Language language) {
    if (!hasPlace()) {
      return Answer.refused(DocumentRefusal.BUSY);
    }
    try {
      return Answer.granted(
          render(drawing.draw("conclusion-document", language, Map.of("it", conclusion))));
    } finally {
      places.release();
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static byte[] render(String xhtml) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder renderer = new PdfRendererBuilder();
    renderer.withHtmlContent(xhtml, null);
    renderer.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    renderer.useUriResolver((_, _) -> null);
    renderer.useFont(font("DejaVuSans.ttf"), FONT, REGULAR, FontStyle.NORMAL, true);
    renderer.useFont(font("DejaVuSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
    renderer.useReplacementText(UNKNOWN_LETTER);
    renderer.usePdfUaAccessibility(true);
    renderer.withProducer("Dozvon");
    renderer.toStream(pdf);
    try {
      renderer.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static FSSupplier<InputStream> font(String file) {
    return () -> {
      try {
        return new ClassPathResource("fonts/" + file).getInputStream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
