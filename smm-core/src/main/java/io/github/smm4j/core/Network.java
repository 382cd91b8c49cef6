package io.github.smm4j.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A social network, messenger or video platform that posts are published on and visits come from.
 *
 * <p>The constants are the networks of the data file {@code networks.tsv}; networks come and go, so this is a value
 * class and not an enum:
 *
 * <pre>{@code
 * Network.find("fb");                  // Optional[Facebook]
 * Network.ofHost("m.vk.com");          // Optional[VK]
 * Network.ofHost("netflix.com");       // Optional.empty: x.com does not end on a label boundary
 * Network.of("mynet", "my.net");       // one of your own
 * }</pre>
 *
 * <p>Two networks are equal if their {@linkplain #id() ids} are: a network of your own with the id {@code vk} and
 * other hosts still groups with {@link #VK}.
 *
 * @serial exclude
 */
public final class Network implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** VK, vk.com. */
  public static final Network VK = listed("vk");
  /** Odnoklassniki, ok.ru. */
  public static final Network ODNOKLASSNIKI = listed("ok");
  /** Facebook, with Messenger. */
  public static final Network FACEBOOK = listed("facebook");
  /** Instagram. */
  public static final Network INSTAGRAM = listed("instagram");
  /** Threads. */
  public static final Network THREADS = listed("threads");
  /** LinkedIn. */
  public static final Network LINKEDIN = listed("linkedin");
  /** X, formerly Twitter. */
  public static final Network X = listed("x");
  /** YouTube. */
  public static final Network YOUTUBE = listed("youtube");
  /** TikTok. */
  public static final Network TIKTOK = listed("tiktok");
  /** Telegram. */
  public static final Network TELEGRAM = listed("telegram");
  /** Pinterest. */
  public static final Network PINTEREST = listed("pinterest");
  /** Reddit. */
  public static final Network REDDIT = listed("reddit");
  /** Bluesky. */
  public static final Network BLUESKY = listed("bluesky");
  /** Mastodon: its best-known servers. */
  public static final Network MASTODON = listed("mastodon");
  /** Snapchat. */
  public static final Network SNAPCHAT = listed("snapchat");
  /** WhatsApp. */
  public static final Network WHATSAPP = listed("whatsapp");
  /** Viber. */
  public static final Network VIBER = listed("viber");
  /** Discord. */
  public static final Network DISCORD = listed("discord");
  /** Twitch. */
  public static final Network TWITCH = listed("twitch");
  /** Quora. */
  public static final Network QUORA = listed("quora");
  /** Tumblr. */
  public static final Network TUMBLR = listed("tumblr");
  /** Medium. */
  public static final Network MEDIUM = listed("medium");
  /** WeChat. */
  public static final Network WECHAT = listed("wechat");
  /** Weibo. */
  public static final Network WEIBO = listed("weibo");
  /** LINE. */
  public static final Network LINE = listed("line");
  /** KakaoTalk. */
  public static final Network KAKAOTALK = listed("kakaotalk");
  /** Dzen, formerly Yandex Zen. */
  public static final Network DZEN = listed("dzen");
  /** RUTUBE. */
  public static final Network RUTUBE = listed("rutube");
  /** VK Video. */
  public static final Network VK_VIDEO = listed("vkvideo");
  /** My World (Moi Mir), my.mail.ru. */
  public static final Network MY_WORLD = listed("moimir");
  /** LiveJournal. */
  public static final Network LIVEJOURNAL = listed("livejournal");
  /** XING. */
  public static final Network XING = listed("xing");
  /** Slack. */
  public static final Network SLACK = listed("slack");
  /** Hacker News. */
  public static final Network HACKER_NEWS = listed("hackernews");
  /** MAX, max.ru. */
  public static final Network MAX = listed("max");

  private final String id;
  private final String name;
  private final Kind kind;
  private final ImmutableSet<String> aliases;
  private final ImmutableList<String> hosts;
  private final ImmutableSet<String> apps;

  private Network(Builder builder) {
    this.id = builder.id;
    this.name = builder.name;
    this.kind = builder.kind;
    this.aliases = builder.aliases.build();
    this.hosts = builder.hosts.build();
    this.apps = builder.apps.build();
  }

  private static Network listed(String id) {
    return NetworkTable.standard().byName(id).orElseThrow();
  }

  /**
   * Gives a network of the given id and hosts, of kind {@link Kind#SOCIAL}, or the listed network where no host is
   * given and one is listed under that id.
   *
   * @param id the canonical {@code utm_source} value, made lower case; not blank, without white space
   * @param hosts its host names: each stands for itself and its subdomains; {@code name.*} for that name under every
   *     registry suffix
   * @return the network
   * @throws IllegalArgumentException if the id or a host is blank or has white space or control characters in it
   */
  public static Network of(String id, String... hosts) {
    if (hosts.length == 0) {
      Optional<Network> listed =
          find(id).filter(network -> network.id.equals(Ascii.toLowerCase(id)));
      if (listed.isPresent()) {
        return listed.get();
      }
    }
    return builder(id).hosts(hosts).build();
  }

  /**
   * Starts a network of your own.
   *
   * @param id the canonical {@code utm_source} value, made lower case; not blank, without white space
   * @return a builder
   * @throws IllegalArgumentException if the id is blank or has white space or control characters in it
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * Finds a listed network by its id, its name or one of the {@code utm_source} values seen for it, without regard to
   * ASCII case.
   *
   * @param name any text: {@code "vk"}, {@code "fb"}, {@code "Odnoklassniki"}
   * @return the network, or empty if none is known by that name
   */
  public static Optional<Network> find(String name) {
    return NetworkTable.standard().byName(name);
  }

  /**
   * Finds the listed network whose host or parent domain this is. Case and a trailing dot do not matter.
   *
   * <table>
   * <caption>Hosts and answers</caption>
   * <tr><th>host</th><th>network</th></tr>
   * <tr><td>{@code m.vk.com}, {@code VK.COM.}</td><td>VK</td></tr>
   * <tr><td>{@code my.mail.ru}</td><td>My World</td></tr>
   * <tr><td>{@code pinterest.co.uk}</td><td>Pinterest</td></tr>
   * <tr><td>{@code netflix.com}, {@code vk.com.evil.example}, {@code pinterest.evil.com}</td><td>none</td></tr>
   * <tr><td>{@code https://vk.com/}, {@code a@vk.com}, {@code x..vk.com}</td><td>none: these are no hosts</td></tr>
   * </table>
   *
   * @param host a host name without scheme, user, port and path, in ASCII or internationalized; any other text gives
   *     empty
   * @return the network, or empty if the host belongs to none
   */
  public static Optional<Network> ofHost(String host) {
    return NetworkTable.standard().byHost(host);
  }

  /**
   * Finds the listed network of an Android app.
   *
   * @param androidPackage a package name as in {@code android-app://com.vkontakte.android}
   * @return the network, or empty if the package belongs to none
   */
  public static Optional<Network> ofApp(String androidPackage) {
    return NetworkTable.standard().byApp(androidPackage);
  }

  /**
   * Gives the listed networks in the order of the data file.
   *
   * @return an immutable list
   */
  public static List<Network> all() {
    return NetworkTable.standard().networks();
  }

  /**
   * The canonical {@code utm_source} value: {@code vk}, {@code facebook}. Lower case.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * The name as the network writes it: {@code VK}, {@code Facebook}.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * What sort of platform it is.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Further {@code utm_source} values seen for it, lower case.
   *
   * @return an immutable set without the id
   */
  public Set<String> aliases() {
    return aliases;
  }

  /**
   * Its host names, lower case; {@code name.*} stands for that name under every registry suffix.
   *
   * @return an immutable list, the best-known host first
   */
  public List<String> hosts() {
    return hosts;
  }

  /**
   * Its Android packages.
   *
   * @return an immutable set
   */
  public Set<String> apps() {
    return apps;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Gives the {@linkplain #name() name}. */
  @Override
  public String toString() {
    return name;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(id, name, kind, aliases, hosts, apps);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Network is read through its serial form only");
  }

  /** What sort of platform a network is, in the words of the GA4 source categories. */
  public enum Kind {
    /** Social networks and messengers. */
    SOCIAL,
    /** Video platforms. */
    VIDEO
  }

  /** Builds a {@link Network}. */
  public static final class Builder {
    private static final CharMatcher NOT_IN_WORDS =
        CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).precomputed();

    private final String id;
    private String name;
    private Kind kind = Kind.SOCIAL;
    private final ImmutableSet.Builder<String> aliases = ImmutableSet.builder();
    private final ImmutableList.Builder<String> hosts = ImmutableList.builder();
    private final ImmutableSet.Builder<String> apps = ImmutableSet.builder();

    private Builder(String id) {
      this.id = checkedWord("id", id);
      this.name = id;
    }

    /**
     * Sets the name to show.
     *
     * @param name the name; the id unless set
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public Builder name(String name) {
      checkArgument(!name.isBlank(), "the name of network %s is blank", id);
      this.name = name;
      return this;
    }

    /**
     * Sets the kind.
     *
     * @param kind the kind; {@link Kind#SOCIAL} unless set
     * @return this builder
     */
    public Builder kind(Kind kind) {
      this.kind = requireNonNull(kind);
      return this;
    }

    /**
     * Adds further {@code utm_source} values.
     *
     * @param aliases the values, made lower case
     * @return this builder
     * @throws IllegalArgumentException if one is blank or has white space or control characters in it
     */
    public Builder aliases(String... aliases) {
      for (String alias : aliases) {
        this.aliases.add(checkedWord("alias", alias));
      }
      return this;
    }

    /**
     * Adds host names.
     *
     * @param hosts each stands for itself and its subdomains; {@code name.*} for that name under every registry suffix
     * @return this builder
     * @throws IllegalArgumentException if one is blank or has white space or control characters in it
     */
    public Builder hosts(String... hosts) {
      for (String host : hosts) {
        this.hosts.add(checkedWord("host", host));
      }
      return this;
    }

    /**
     * Adds Android packages.
     *
     * @param apps the package names; their case is kept
     * @return this builder
     * @throws IllegalArgumentException if one is blank or has white space or control characters in it
     */
    public Builder apps(String... apps) {
      for (String app : apps) {
        checkedWord("app", app);
        this.apps.add(app);
      }
      return this;
    }

    /**
     * Builds the network.
     *
     * @return the network
     */
    public Network build() {
      return new Network(this);
    }

    private static String checkedWord(String what, String word) {
      checkArgument(
          !word.isEmpty() && NOT_IN_WORDS.matchesNoneOf(word),
          "the %s of a network must have no white space or control characters and not be empty: \"%s\"",
          what,
          word);
      return Ascii.toLowerCase(word);
    }
  }

  private record SerialForm(
      String id,
      String name,
      Kind kind,
      ImmutableSet<String> aliases,
      ImmutableList<String> hosts,
      ImmutableSet<String> apps)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return builder(id)
          .name(name)
          .kind(kind)
          .aliases(aliases.toArray(new String[0]))
          .hosts(hosts.toArray(new String[0]))
          .apps(apps.toArray(new String[0]))
          .build();
    }
  }
}
