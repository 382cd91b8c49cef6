package io.github.smm4j.utm;

import io.github.smm4j.core.Network;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Answers of every kind as one text; run as a program it prints the hash of it. */
final class Answers {
  private Answers() {}

  private static String all() {
    StringBuilder all = new StringBuilder();
    Samples.all().forEach(values -> all.append(values).append('\n'));
    NamingConvention house = NamingConvention.builder()
        .lowerCase()
        .separator('_')
        .allow(UtmKey.SOURCE, "vk", "instagram", "İnstagram".substring(1))
        .transliteration(Transliteration.PRACTICAL, Transliteration.ELOT_743)
        .build();
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      String text = RandomLinks.text(random);
      UtmParameters utm = UtmParameters.parse(text);
      all.append(UtmParser.standard().parse(text))
          .append(house.check(utm))
          .append(house.fix(utm))
          .append(LinkCleaner.standard().clean(text))
          .append(TrafficSource.classify(text, "https://WWW.INSTAGRAM.COM/" + text))
          .append(AdMacros.GOOGLE_ADS.check(text))
          .append(UtmLink.find(text).map(link -> link.utm(RandomLinks.parameters(random))))
          .append('\n');
    }
    all.append(LinkMatrix.of("https://shop.example/")
        .sources(Network.VK, Network.INSTAGRAM)
        .contents("Иıİi", "1")
        .toCsv());
    all.append(LinkAudit.create()
        .convention(house)
        .run(Stream.of(
            "https://shop.example/?utm_source=VK", "https://shop.example/?utm_source=vk", "x"))
        .toCsv());
    for (String name :
        List.of("VKONTAKTE", "INSTAGRAM", "Linkedin", "TIKTOK", "vk.com", "M.VK.COM")) {
      all.append(Network.find(name)).append(Network.ofHost(name)).append(UtmKey.find("UTM_ID"));
    }
    return all.toString();
  }

  static String hash() throws NoSuchAlgorithmException {
    byte[] bytes = all().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  public static void main(String[] args) throws NoSuchAlgorithmException {
    System.out.println(hash());
  }
}
