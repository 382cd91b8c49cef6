package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.ReferringSite.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferringSiteTest {

  /** A visit from each host of each row of the data file is told to come from that row. */
  @Test
  void everyRowIsRead() {
    ReferringSite.all().forEach(ReferringSiteTest::isRead);
  }

  private static void isRead(ReferringSite site) {
    assertThat(site.hosts().size() + site.apps().size()).isPositive();
    assertThat(site.name()).isNotBlank();
    for (String pattern : site.hosts()) {
      String host =
          (pattern.startsWith("=") ? pattern.substring(1) : pattern).replace(".*", ".co.uk");
      TrafficSource visit = TrafficSource.classify("", "https://" + host);
      assertThat(visit.medium()).as(host).isEqualTo(site.kind().medium());
      site.source().ifPresent(source -> assertThat(visit.source()).as(host).isEqualTo(source));
      if (site.kind() == Kind.SOCIAL || site.kind() == Kind.VIDEO) {
        assertThat(visit.network().map(Network::id)).as(host).isEqualTo(site.source());
      }
      for (String term : site.terms()) {
        String slash = host.contains("/") ? "" : "/";
        assertThat(TrafficSource.classify("", "https://" + host + slash + "?" + term + "=a+b")
                .searchTerm())
            .as(host)
            .contains("a b");
      }
      if (!pattern.startsWith("=")) {
        assertThat(TrafficSource.classify("", "https://a." + host).source())
            .isEqualTo(visit.source());
      }
    }
    for (String app : site.apps()) {
      assertThat(TrafficSource.classify("", "android-app://" + app + "/").source())
          .isEqualTo(site.source().orElseThrow());
    }
    assertThat(Serialized.copyOf(site)).isEqualTo(site).hasSameHashCodeAs(site);
  }

  /** The channel of each host and app is that of the kind of site, in both readings. */
  @Test
  void everyRowHasItsChannel() {
    ReferringSite.all().forEach(ReferringSiteTest::hasItsChannel);
  }

  private static void hasItsChannel(ReferringSite site) {
    Channel channel = switch (site.kind()) {
      case SEARCH -> Channel.ORGANIC_SEARCH;
      case SOCIAL -> Channel.ORGANIC_SOCIAL;
      case VIDEO -> Channel.ORGANIC_VIDEO;
      case SHOPPING -> Channel.ORGANIC_SHOPPING;
      case ASSISTANT -> Channel.AI_ASSISTANT;
      case MAIL -> Channel.EMAIL;
    };
    Stream<String> hosts = site.hosts().stream()
        .map(host -> "https://" + host.replace("=", "").replace(".*", ".co.uk"));
    Stream<String> apps = site.apps().stream().map(app -> "android-app://" + app + "/");
    assertThat(Stream.concat(hosts, apps)).allSatisfy(referrer -> {
      TrafficSource visit = TrafficSource.classify(null, referrer);
      assertThat(visit.channel()).as(referrer).isEqualTo(channel);
      assertThat(visit.channelInOtherReading()).as(referrer).isEqualTo(channel);
    });
  }

  /** The networks of the core are read too, by each host and app. */
  @Test
  void everyNetworkIsRead() {
    for (Network network : Network.all()) {
      for (String pattern : network.hosts()) {
        String host = pattern.replace(".*", ".co.uk");
        assertThat(TrafficSource.classify("", "https://www." + host + "/").network())
            .as(host)
            .contains(network);
      }
      for (String app : network.apps()) {
        assertThat(TrafficSource.classify("", "android-app://" + app).network()).contains(network);
      }
      for (String alias : network.aliases()) {
        TrafficSource visit =
            TrafficClassifier.standard().classify(UtmParameters.of(alias, "cpc", "a"));
        assertThat(visit.network()).as(alias).contains(network);
      }
    }
  }

  /** Each host of Google's list, as a referrer, is in a channel of its category, or of ours. */
  @Test
  void everyHostOfGooglesListIsKnown() {
    Ga4Sources.all().forEach((source, kind) -> {
      if (source.indexOf('.') > 0) {
        assertThat(TrafficSource.classify("", "https://" + source + "/").channel())
            .as(source)
            .isNotEqualTo(Channel.REFERRAL)
            .isNotEqualTo(Channel.UNASSIGNED);
      }
    });
  }

  @Test
  void everyClickSourceIsRead() {
    List<String> proving = ClickId.knownParameters().stream()
        .map(name -> name.replace("*", "x"))
        .filter(
            name -> !TrafficSource.classify("?" + name + "=1", "").channel().equals(Channel.DIRECT))
        .toList();
    for (Map.Entry<String, ClickSource> row : ClickSource.all().entrySet()) {
      String network = row.getKey();
      if (row.getValue().paidMedium().isEmpty() || row.getValue().isOrganic()) {
        continue; // its click ids prove nothing
      }
      assertThat(proving).as(network).anySatisfy(name -> {
        TrafficSource visit = TrafficSource.classify("?" + name + "=1", "");
        assertThat(visit.clickIds().get(0).network()).isEqualTo(network);
        assertThat(visit.source()).isEqualTo(row.getValue().source());
        assertThat(visit.evidence()).isEqualTo(TrafficEvidence.CLICK_ID);
      });
    }
    for (String name : ClickId.knownParameters()) {
      TrafficSource visit = TrafficSource.classify("?" + name.replace("*", "x") + "=1", "");
      boolean proves = switch (visit.clickIds().get(0).evidence()) {
        case PAID, AFFILIATE, EMAIL -> true;
        case NONE, UNCLEAR -> false;
      };
      assertThat(visit.evidence() == TrafficEvidence.CLICK_ID).as(name).isEqualTo(proves);
    }
  }

  @Test
  void refusesWhatIsNoHost() {
    ReferringSite.Builder site = ReferringSite.builder(Kind.SEARCH, "mine");
    for (String host :
        List.of("", "=", "a b", "https://a.example", "a..b", ".a", "*.a.example", "a.*.example")) {
      assertThatIllegalArgumentException().as(host).isThrownBy(() -> site.hosts(host));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> ReferringSite.builder(Kind.SEARCH, " "));
  }
}
