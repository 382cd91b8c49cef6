package shop.links;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.TrafficSource;
import io.github.smm4j.utm.UtmLink;

/** Tags a link and tells where a visit over it came from, on the class path. */
final class Links {

  private Links() {}

  public static void main(String[] args) {
    UtmLink link = UtmLink.to("https://shop.example/?x=%7e").source(Network.VK).medium("cpc");
    expect("https://shop.example/?x=%7e&utm_source=vk&utm_medium=cpc", link);
    expect("Paid Social", TrafficSource.classify(link.toString(), null).channel());
  }

  private static void expect(String expected, Object found) {
    if (!expected.equals(found.toString())) {
      throw new AssertionError("expected " + expected + " but found " + found);
    }
  }
}
