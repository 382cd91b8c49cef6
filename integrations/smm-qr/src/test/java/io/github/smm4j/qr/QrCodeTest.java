package io.github.smm4j.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.smm4j.core.Network;
import io.github.smm4j.utm.StoreLink;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the codes hold is judged by ZXing's reader. */
class QrCodeTest {

  private static final UtmLink POSTER = UtmLink.to("https://shop.example/sale?x=%7e#top")
      .source(Network.VK)
      .medium("offline")
      .campaign("Весна 2026");

  @ParameterizedTest
  @EnumSource
  void aPngIsReadBackAsTheLink(ErrorCorrection correction) throws Exception {
    assertThat(read(image(QrCode.of(POSTER, correction).toPng(4)))).isEqualTo(POSTER.toString());
  }

  @ParameterizedTest
  @EnumSource
  void anSvgIsReadBackAsTheLink(ErrorCorrection correction) throws Exception {
    assertThat(read(drawn(QrCode.of(POSTER, correction).toSvg()))).isEqualTo(POSTER.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://кафе.example/меню", "https://a.example/?q=日本", "a.example/é"})
  void charactersThatAreNotAsciiStay(String url) throws Exception {
    UtmLink link = UtmLink.to(url).source("poster");
    assertThat(read(image(QrCode.of(link).toPng(4)))).isEqualTo(link.toString());
  }

  @Test
  void linksToStoresAreReadBack() throws Exception {
    StoreLink app =
        StoreLink.googlePlay("com.example").utm(UtmParameters.of("poster", "offline", "spring"));
    assertThat(read(image(QrCode.of(app).toPng(4)))).isEqualTo(app.toString());
    assertThat(QrCode.of(app).toSvg())
        .isEqualTo(QrCode.of(app, ErrorCorrection.MEDIUM).toSvg());
  }

  @Test
  void mediumIsWhatIsUsedIfNothingIsSaid() {
    assertThat(QrCode.of(POSTER).toSvg())
        .isEqualTo(QrCode.of(POSTER, ErrorCorrection.MEDIUM).toSvg())
        .isNotEqualTo(QrCode.of(POSTER, ErrorCorrection.LOW).toSvg());
  }

  @Test
  void highCorrectionLeavesRoomForALogo() throws Exception {
    BufferedImage image = image(QrCode.of(POSTER, ErrorCorrection.HIGH).toPng(8));
    int logo = image.getWidth() / 5;
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect((image.getWidth() - logo) / 2, (image.getHeight() - logo) / 2, logo, logo);
    graphics.dispose();
    assertThat(read(image)).isEqualTo(POSTER.toString());
  }

  @ParameterizedTest
  @CsvSource({"LOW, 2953", "MEDIUM, 2331", "QUARTILE, 1663", "HIGH, 1273"})
  void theLongestLinkFitsAndALongerOneDoesNot(ErrorCorrection correction, int longest) {
    UtmLink link = linkOf(longest);
    assertThat(QrCode.of(link, correction).size()).isEqualTo(177);
    UtmLink longer = linkOf(longest + 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrCode.of(longer, correction))
        .withMessage("a link of " + (longest + 1)
            + " bytes is too long for a QR code with error correction " + correction
            + ": shorten it, or take less correction");
  }

  private static UtmLink linkOf(int length) {
    String url = "https://a.example/?x=";
    UtmLink link = UtmLink.to(url + "y".repeat(length - url.length() - "&utm_source=a".length()))
        .source("a");
    assertThat(link.toString()).hasSize(length);
    return link;
  }

  @Test
  void modulesAreShownAsTheStandardPlacesThem() {
    QrCode code = QrCode.of(UtmLink.to("https://a.example/"));
    assertThat(code.size()).isEqualTo(25);
    assertThat(code).hasToString("QR code of 25 x 25 modules");
    // the upper left finder pattern: dark ring, light ring, dark square
    assertThat(code.isDark(0, 0)).isTrue();
    assertThat(code.isDark(6, 0)).isTrue();
    assertThat(code.isDark(7, 0)).isFalse();
    assertThat(code.isDark(1, 1)).isFalse();
    assertThat(code.isDark(3, 3)).isTrue();
    assertThatThrownBy(() -> code.isDark(25, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> code.isDark(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void picturesHaveAQuietZoneOfFourModules() throws IOException {
    QrCode code = QrCode.of(POSTER);
    BufferedImage image = image(code.toPng(3));
    assertThat(image.getWidth()).isEqualTo(3 * (code.size() + 8)).isEqualTo(image.getHeight());
    assertThat(isDark(image, 11, 12)).isFalse();
    assertThat(isDark(image, 12, 11)).isFalse();
    assertThat(isDark(image, 12, 12)).isTrue();
    assertThat(code.toSvg()).contains("viewBox=\"0 0 " + (code.size() + 8) + " ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
  void modulesOfNoOrTooManyPixelsAreRefused(int pixels) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrCode.of(POSTER).toPng(pixels))
        .withMessage("a module has 1 to 100 pixels on each side: " + pixels);
  }

  @Test
  void aPosterIsWrittenInTwoLines(@TempDir Path folder) throws Exception {
    Path svg = folder.resolve("poster.svg");
    Path png = folder.resolve("poster.png");
    // docs: poster
    UtmLink poster =
        UtmLink.to("https://shop.example/").source("poster").medium("offline").campaign("spring");
    Files.writeString(svg, QrCode.of(poster).toSvg());
    Files.write(png, QrCode.of(poster, ErrorCorrection.HIGH).toPng(10)); // room for a logo
    // end
    assertThat(read(drawn(Files.readString(svg)))).isEqualTo(poster.toString());
    assertThat(read(image(Files.readAllBytes(png)))).isEqualTo(poster.toString());
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** Draws an SVG picture with four pixels for each unit. */
  private static BufferedImage drawn(String svg) {
    Matcher side = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
    assertThat(side.find()).isTrue();
    int size = 4 * Integer.parseInt(side.group(1));
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, size, size);
    graphics.setColor(Color.BLACK);
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
    while (run.find()) {
      graphics.fillRect(4 * number(run, 1), 4 * number(run, 2), 4 * number(run, 3), 4);
    }
    graphics.dispose();
    return image;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static boolean isDark(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xFFFFFF) == 0;
  }

  private static String read(BufferedImage image) throws ReaderException {
    int width = image.getWidth();
    int height = image.getHeight();
    LuminanceSource source =
        new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(source)))
        .getText();
  }
}
