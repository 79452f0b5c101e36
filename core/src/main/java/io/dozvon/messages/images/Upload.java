package io.dozvon.messages.images;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import io.dozvon.messages.MessageRefusal;
import io.dozvon.vocabulary.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/// A file as it was uploaded. What it is, its first bytes say; its name and what the browser calls
/// it count for nothing.
final class Upload {
  private final byte[] bytes;

  Upload(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  /// Whether it is a whole picture of a kind we read, and nothing else besides.
  Answer<Upload> looksRight() {
    return switch (kind()) {
      case Jpeg -> endsAt(Layout.endOfJpeg(bytes));
      case Png -> endsAt(Layout.endOfPng(bytes));
      case Heif -> Answer.refused(new MessageRefusal.ImageIsHeic());
      default -> Answer.refused(new MessageRefusal.ImageNotSupported());
    };
  }

  private Answer<Upload> endsAt(OptionalInt end) {
    if (end.isEmpty()) {
      return Answer.refused(new MessageRefusal.ImageBroken());
    }
    return Layout.isHarmlessFrom(end.getAsInt(), bytes)
        ? Answer.granted(this)
        : Answer.refused(new MessageRefusal.ImageHidesSomething());
  }

  FileType kind() {
    try {
      return FileTypeDetector.detectFileType(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException e) {
      return FileType.Unknown;
    }
  }

  /// How the camera was held. A PNG comes from no camera.
  Orientation orientation() {
    if (kind() != FileType.Jpeg) {
      return Orientation.UPRIGHT;
    }
    try {
      Metadata metadata =
          JpegMetadataReader.readMetadata(
              new ByteArrayInputStream(bytes), List.of(new ExifReader()));
      ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
      return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? Orientation.of(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION))
          : Orientation.UPRIGHT;
    } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
      return Orientation.UPRIGHT;
    }
  }
}
