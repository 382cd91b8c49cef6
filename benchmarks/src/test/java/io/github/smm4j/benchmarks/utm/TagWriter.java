package io.github.smm4j.benchmarks.utm;

import io.github.smm4j.utm.UtmLink;
import okhttp3.HttpUrl;
import org.apache.hc.core5.net.URIBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Ways to set {@code utm_source=vk} in a link in Java: ours and the peers, each as its documentation shows it. */
enum TagWriter {
  SMM4J("smm4j") {
    @Override
    String write(String url) {
      return UtmLink.to(url).source("vk").toString();
    }
  },
  OKHTTP("OkHttp") {
    @Override
    String write(String url) {
      return HttpUrl.get(url)
          .newBuilder()
          .setQueryParameter("utm_source", "vk")
          .build()
          .toString();
    }
  },
  SPRING("Spring") {
    @Override
    String write(String url) {
      return UriComponentsBuilder.fromUriString(url)
          .replaceQueryParam("utm_source", "vk")
          .build()
          .toUriString();
    }
  },
  SPRING_ENCODING("Spring, encode()") {
    @Override
    String write(String url) {
      return UriComponentsBuilder.fromUriString(url)
          .replaceQueryParam("utm_source", "vk")
          .encode()
          .build()
          .toUriString();
    }
  },
  HTTPCORE("HttpCore5") {
    @Override
    String write(String url) throws Exception {
      return new URIBuilder(url).setParameter("utm_source", "vk").toString();
    }
  };

  private final String title;

  TagWriter(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Gives the link with the tag, or throws what the peer throws. */
  abstract String write(String url) throws Exception;
}
