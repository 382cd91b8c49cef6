package io.github.smm4j.benchmarks.utm;

import com.google.common.base.Splitter;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmParameters;
import io.github.smm4j.utm.UtmParser;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.undertow.util.QueryParameterUtils;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.net.URIBuilder;
import org.apache.hc.core5.net.WWWFormCodec;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Ways to read the nine UTM tags of a URL in Java: ours and the peers, each as its documentation shows it. */
public enum TagReader {
  /** {@code UtmParameters.parse}. */
  SMM4J("smm4j") {
    @Override
    public String[] read(String url) {
      return ours(UtmParameters.parse(url));
    }
  },
  /** {@code UtmParser}, with issues and positions. */
  SMM4J_PARSER("smm4j UtmParser") {
    @Override
    public String[] read(String url) {
      return ours(UtmParser.standard().parse(url).parameters());
    }
  },
  /** OkHttp. */
  OKHTTP("OkHttp HttpUrl") {
    @Override
    public String[] read(String url) {
      HttpUrl parsed = HttpUrl.get(url);
      String[] values = new String[NAMES.length];
      for (int i = 0; i < NAMES.length; i++) {
        values[i] = parsed.queryParameter(NAMES[i]);
      }
      return values;
    }
  },
  /** Spring. */
  SPRING("Spring UriComponentsBuilder") {
    @Override
    public String[] read(String url) {
      MultiValueMap<String, String> query =
          UriComponentsBuilder.fromUriString(url).build().getQueryParams();
      String[] values = new String[NAMES.length];
      for (int i = 0; i < NAMES.length; i++) {
        String value = query.getFirst(NAMES[i]);
        values[i] = value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8);
      }
      return values;
    }
  },
  /** Apache HttpComponents' builder. */
  URI_BUILDER("HttpCore5 URIBuilder") {
    @Override
    public String[] read(String url) throws Exception {
      return firstOf(new URIBuilder(url).getQueryParams());
    }
  },
  /** Apache HttpComponents' codec. */
  FORM_CODEC("HttpCore5 WWWFormCodec") {
    @Override
    public String[] read(String url) {
      return firstOf(WWWFormCodec.parse(query(url), StandardCharsets.UTF_8));
    }
  },
  /** The JDK. */
  JAVA_NET("java.net.URI + URLDecoder") {
    @Override
    public String[] read(String url) throws Exception {
      String query = new URI(url).getRawQuery();
      return query == null ? NONE : pairs(List.of(query.split("&")));
    }
  },
  /** Guava. */
  GUAVA("Guava Splitter + URLDecoder") {
    private final Splitter splitter = Splitter.on('&');

    @Override
    public String[] read(String url) {
      return pairs(splitter.split(query(url)));
    }
  },
  /** Jetty. */
  JETTY("Jetty UrlEncoded") {
    @Override
    public String[] read(String url) {
      Fields fields = new Fields();
      UrlEncoded.decodeUtf8To(query(url), fields);
      String[] values = new String[NAMES.length];
      for (int i = 0; i < NAMES.length; i++) {
        values[i] = fields.getValue(NAMES[i]);
      }
      return values;
    }
  },
  /** Netty. */
  NETTY("Netty QueryStringDecoder") {
    @Override
    public String[] read(String url) {
      Map<String, List<String>> parameters = new QueryStringDecoder(url).parameters();
      String[] values = new String[NAMES.length];
      for (int i = 0; i < NAMES.length; i++) {
        List<String> all = parameters.get(NAMES[i]);
        values[i] = all == null ? null : all.get(0);
      }
      return values;
    }
  },
  /** Undertow. */
  UNDERTOW("Undertow QueryParameterUtils") {
    @Override
    public String[] read(String url) {
      Map<String, Deque<String>> parameters =
          QueryParameterUtils.parseQueryString(query(url), "UTF-8");
      String[] values = new String[NAMES.length];
      for (int i = 0; i < NAMES.length; i++) {
        Deque<String> all = parameters.get(NAMES[i]);
        values[i] = all == null ? null : all.peekFirst();
      }
      return values;
    }
  },
  /** A regular expression. */
  REGEX("regular expression + URLDecoder") {
    private final Pattern tag = Pattern.compile("[?&](utm_[a-z_]+)=([^&#]*)");

    @Override
    public String[] read(String url) {
      String[] values = new String[NAMES.length];
      Matcher matcher = tag.matcher(url);
      while (matcher.find()) {
        put(values, matcher.group(1), matcher.group(2));
      }
      return values;
    }
  },
  /** The mark. */
  HAND_WRITTEN("hand-written scanner") {
    @Override
    public String[] read(String url) {
      String[] values = HandWritten.read(url);
      return values == null ? NONE : values;
    }
  };

  private static final String[] NONE = new String[9];
  private static final UtmKey[] KEYS = UtmKey.values();
  private static final String[] NAMES = names();

  private final String title;

  TagReader(String title) {
    this.title = title;
  }

  /** Its name in tables. */
  public String title() {
    return title;
  }

  /**
   * Reads the nine tags, in the order of {@link UtmKey}.
   *
   * @return the values, null for each that is absent
   * @throws Exception what the peer throws
   */
  public abstract String[] read(String url) throws Exception;

  private static String[] names() {
    String[] names = new String[KEYS.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = KEYS[i].parameter();
    }
    return names;
  }

  private static String[] ours(UtmParameters parameters) {
    String[] values = new String[KEYS.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = parameters.get(KEYS[i]).orElse(null);
    }
    return values;
  }

  private static String query(String url) {
    int query = url.indexOf('?');
    int fragment = url.indexOf('#');
    int end = fragment < 0 ? url.length() : fragment;
    return query < 0 || query > end ? "" : url.substring(query + 1, end);
  }

  private static String[] firstOf(List<NameValuePair> pairs) {
    String[] values = new String[NAMES.length];
    for (NameValuePair pair : pairs) {
      for (int i = 0; i < NAMES.length; i++) {
        if (values[i] == null && NAMES[i].equals(pair.getName())) {
          values[i] = pair.getValue();
        }
      }
    }
    return values;
  }

  private static String[] pairs(Iterable<String> pairs) {
    String[] values = new String[NAMES.length];
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.startsWith("utm_")) {
        put(values, pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return values;
  }

  private static void put(String[] values, String name, String value) {
    for (int i = 0; i < NAMES.length; i++) {
      if (values[i] == null && NAMES[i].equals(name)) {
        values[i] = URLDecoder.decode(value, StandardCharsets.UTF_8);
      }
    }
  }
}
