package io.dozvon.web.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.dozvon.vocabulary.Secret;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A QR code as a drawing within the page: no picture is loaded, and no script draws it.
///
/// @param side how many modules it has, with the quiet zone around it
/// @param path of the dark modules, for an SVG `path` of one unit a module
public record QrCode(int side, String path) {
  private static final int QUIET_ZONE = 4;

  public static QrCode of(Secret text) {
    try {
      BitMatrix modules =
          new QRCodeWriter()
              .encode(
                  text.reveal(),
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      QUIET_ZONE,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M));
      return new QrCode(modules.getWidth(), path(modules));
    } catch (WriterException e) {
      throw new IllegalArgumentException("does not fit into a QR code", e);
    }
  }

  private static String path(BitMatrix modules) {
    return IntStream.range(0, modules.getHeight())
        .boxed()
        .flatMap(y ->
            IntStream.range(0, modules.getWidth())
                .filter(x -> modules.get(x, y))
                .mapToObj(x -> "M" + x + " " + y + "h1v1h-1z"))
        .collect(Collectors.joining());
  }
}
