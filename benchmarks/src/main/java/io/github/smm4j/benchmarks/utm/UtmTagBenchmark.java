package io.github.smm4j.benchmarks.utm;

import com.google.common.escape.Escaper;
import com.google.common.net.UrlEscapers;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes five tags with values that are not ASCII to a link with a query and a fragment. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class UtmTagBenchmark {
  private String url = "https://shop.example/catalog/shoes/winter?sku=48151623&color=black#reviews";
  private String source = "вконтакте";
  private String medium = "таргет";
  private String campaign = "Весна 2026";
  private String term = "купить обувь";
  private String content = "Χειμώνας";
  private final String[] names = {
    "utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"
  };
  private final String[] values = {source, medium, campaign, term, content};
  private final UtmParameters parameters = UtmParameters.of(source, medium, campaign)
      .with(UtmKey.TERM, term)
      .with(UtmKey.CONTENT, content);

  @Benchmark
  public String smm4j() {
    return UtmLink.to(url)
        .source(source)
        .medium(medium)
        .campaign(campaign)
        .term(term)
        .content(content)
        .toString();
  }

  @Benchmark
  public String smm4jAtOnce() {
    return UtmLink.to(url).utm(parameters).toString();
  }

  @Benchmark
  public String okHttp() {
    HttpUrl.Builder builder = HttpUrl.get(url).newBuilder();
    for (int i = 0; i < names.length; i++) {
      builder.addQueryParameter(names[i], values[i]);
    }
    return builder.build().toString();
  }

  @Benchmark
  public String spring() {
    UriComponentsBuilder builder = UriComponentsBuilder.fromUriString(url);
    Map<String, Object> variables = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      builder.queryParam(names[i], "{" + names[i] + "}");
      variables.put(names[i], values[i]);
    }
    return builder.encode().buildAndExpand(variables).toUriString();
  }

  @Benchmark
  public String guavaEscapers() {
    Escaper escaper = UrlEscapers.urlFormParameterEscaper();
    int hash = url.indexOf('#');
    int end = hash < 0 ? url.length() : hash;
    StringBuilder out = new StringBuilder(url.length() + 512).append(url, 0, end);
    char separator = url.indexOf('?') < 0 ? '?' : '&';
    for (int i = 0; i < names.length; i++) {
      out.append(separator).append(names[i]).append('=').append(escaper.escape(values[i]));
      separator = '&';
    }
    return out.append(url, end, url.length()).toString();
  }

  @Benchmark
  public String handWritten() {
    return HandWritten.tag(url, names, values);
  }
}
