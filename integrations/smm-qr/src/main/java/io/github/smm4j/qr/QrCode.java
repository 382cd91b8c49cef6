package io.github.smm4j.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.github.smm4j.utm.StoreLink;
import io.github.smm4j.utm.UtmLink;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A link as a QR code (ISO/IEC 18004), for posters, parcels and business cards: visits from there have no referrer, so
 * the tags in the link are all that tells where they came from.
 *
 * <pre>{@code
 * UtmLink poster = UtmLink.to("https://shop.example/").source("poster").medium("offline").campaign("spring");
 * Files.writeString(Path.of("poster.svg"), QrCode.of(poster).toSvg());
 * Files.write(Path.of("poster.png"), QrCode.of(poster, ErrorCorrection.HIGH).toPng(10));
 * }</pre>
 *
 * <p>The code holds the link as it is, byte for byte. It is made of dark and light modules; the pictures have the
 * quiet zone of four modules around it that readers need. Instances are immutable.
 */
public final class QrCode {

  private static final int QUIET_ZONE = 4;
  /** Larger pictures than a poster needs would only take memory. */
  private static final int MOST_PIXELS = 100;

  private final ByteMatrix modules;

  private QrCode(ByteMatrix modules) {
    this.modules = modules;
  }

  /**
   * Makes the code of a link with {@link ErrorCorrection#MEDIUM}.
   *
   * @param link the link
   * @return the code
   * @throws IllegalArgumentException if the link is too long for a code: more than 2,331 bytes
   */
  public static QrCode of(UtmLink link) {
    return of(link, ErrorCorrection.MEDIUM);
  }

  /**
   * Makes the code of a link.
   *
   * @param link the link
   * @param correction how much of the code may be lost
   * @return the code
   * @throws IllegalArgumentException if the link is too long for a code: more than 2,953 bytes at
   *     {@link ErrorCorrection#LOW}, 2,331 at {@code MEDIUM}, 1,663 at {@code QUARTILE}, 1,273 at {@code HIGH}
   */
  public static QrCode of(UtmLink link, ErrorCorrection correction) {
    return of(link.toString(), correction);
  }

  /**
   * Makes the code of a link to an app in a store with {@link ErrorCorrection#MEDIUM}.
   *
   * @param link the link
   * @return the code
   * @throws IllegalArgumentException if the link is too long for a code: more than 2,331 bytes
   */
  public static QrCode of(StoreLink link) {
    return of(link, ErrorCorrection.MEDIUM);
  }

  /**
   * Makes the code of a link to an app in a store.
   *
   * @param link the link
   * @param correction how much of the code may be lost
   * @return the code
   * @throws IllegalArgumentException if the link is too long for a code, as in {@link #of(UtmLink, ErrorCorrection)}
   */
  public static QrCode of(StoreLink link, ErrorCorrection correction) {
    return of(link.toString(), correction);
  }

  private static QrCode of(String link, ErrorCorrection correction) {
    try {
      return new QrCode(Encoder.encode(link, correction.level(), hints(link)).getMatrix());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(
          "a link of " + link.getBytes(StandardCharsets.UTF_8).length
              + " bytes is too long for a QR code with error correction " + correction
              + ": shorten it, or take less correction",
          tooLong);
    }
  }

  /** The character set is named in the code only where it has to be: some readers stumble over it. */
  private static Map<EncodeHintType, ?> hints(String link) {
    boolean ascii = link.chars().allMatch(c -> c < 0x80);
    return ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
  }

  /**
   * The modules on each side, without the quiet zone.
   *
   * @return 21, 25, 29, ... 177
   */
  public int size() {
    return modules.getWidth();
  }

  /**
   * Tells whether a module is dark, for pictures of one's own.
   *
   * @param column from the left, from 0
   * @param row from the top, from 0
   * @return whether it is dark
   * @throws IndexOutOfBoundsException if there is no such module
   */
  public boolean isDark(int column, int row) {
    return modules.get(column, row) == 1;
  }

  /**
   * Draws the code as an SVG picture: black on white, a unit of its coordinates a module.
   *
   * @return an SVG document, the same for equal links on every machine
   */
  public String toSvg() {
    int side = size() + 2 * QUIET_ZONE;
    StringBuilder svg = new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(side)
        .append(' ')
        .append(side)
        .append("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h")
        .append(side)
        .append('v')
        .append(side)
        .append("H0z\"/><path d=\"");
    for (int row = 0; row < size(); row++) {
      for (int column = 0; column < size(); column++) {
        int end = column;
        while (end < size() && isDark(end, row)) {
          end++;
        }
        if (end > column) {
          int length = end - column;
          svg.append('M')
              .append(column + QUIET_ZONE)
              .append(' ')
              .append(row + QUIET_ZONE)
              .append('h')
              .append(length)
              .append("v1h-")
              .append(length)
              .append('z');
          column = end;
        }
      }
    }
    return svg.append("\"/></svg>\n").toString();
  }

  /**
   * Draws the code as a PNG picture, black on white.
   *
   * @param pixelsPerModule the width and height of a module, 1 to 100; for paper take ten or more
   * @return the bytes of a PNG file
   * @throws IllegalArgumentException if a module has no pixel, or too many
   */
  public byte[] toPng(int pixelsPerModule) {
    if (pixelsPerModule < 1 || pixelsPerModule > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "a module has 1 to " + MOST_PIXELS + " pixels on each side: " + pixelsPerModule);
    }
    int side = (size() + 2 * QUIET_ZONE) * pixelsPerModule;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, side, side);
    graphics.setColor(Color.BLACK);
    graphics.scale(pixelsPerModule, pixelsPerModule);
    for (int row = 0; row < size(); row++) {
      for (int column = 0; column < size(); column++) {
        if (isDark(column, row)) {
          graphics.fillRect(column + QUIET_ZONE, row + QUIET_ZONE, 1, 1);
        }
      }
    }
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }

  /** Gives the size: {@code QR code of 33 x 33 modules}. */
  @Override
  public String toString() {
    return "QR code of " + size() + " x " + size() + " modules";
  }
}
