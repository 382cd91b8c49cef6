package shop.app;

import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPA;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.utm.UtmLink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.joda.money.Money;

/** Uses every module of the library on the module path, where nothing is open to reflection. */
final class App {

  private App() {}

  public static void main(String[] args) throws IOException, ClassNotFoundException {
    UtmLink link = UtmLink.to("https://shop.example/").source(Network.VK);
    expect("https://shop.example/?utm_source=vk", copy(link));
    Tally ad = Tally.builder().set(CONVERSIONS, 4).set(SPEND, Money.parse("USD 10")).build();
    expect("CPA USD 2.50 (USD 10.00 / 4)", copy(CPA.of(ad)));
    Journeys journeys = Journeys.builder().path("vk > search", 2, 1).build();
    expect("2.0", Attribution.markov(1).of(journeys).total());

    expectReads("io.github.smm4j.core", true);
    expectReads("org.joda.money", true);
    expectReads("com.google.common", false);
    expectReads("org.slf4j", false);
    expectReads("hash4j", false);
  }

  /** Java serialization needs no open package. */
  private static Object copy(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  /** Only what stands in the API of the library comes with it. */
  private static void expectReads(String name, boolean expected) {
    Module other = ModuleLayer.boot().findModule(name).orElseThrow();
    if (App.class.getModule().canRead(other) != expected) {
      throw new AssertionError((expected ? "cannot read " : "reads ") + other);
    }
  }

  private static void expect(String expected, Object found) {
    if (!expected.equals(found.toString())) {
      throw new AssertionError("expected " + expected + " but found " + found);
    }
  }
}
