package io.github.smm4j.benchmarks.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A mixed corpus of referrers: 10,000, made with a fixed seed. */
final class Referrers {
  private static final int SIZE = 10_000;

  private static final List<String> SEARCH = List.of(
      "https://www.google.com/",
      "https://www.google.de/",
      "https://www.google.co.uk/",
      "https://yandex.ru/",
      "https://www.bing.com/search?q=red+shoes&form=QBLH",
      "https://duckduckgo.com/",
      "https://www.google.com/search?q=red+shoes&hl=en",
      "https://search.yahoo.com/search?p=red+shoes");

  private static final List<String> NETWORKS = List.of(
      "https://away.vk.com/away.php?to=https%3A%2F%2Fshop.example",
      "https://l.facebook.com/l.php?u=https%3A%2F%2Fshop.example%2F&h=AT0",
      "https://m.facebook.com/",
      "https://t.co/Abc123",
      "https://www.instagram.com/",
      "https://www.pinterest.co.uk/pin/123/",
      "https://www.youtube.com/watch?v=abc",
      "https://ok.ru/dk?st.cmd=anonymMain",
      "https://www.linkedin.com/feed/");

  private static final List<String> OTHERS = List.of(
      "https://mail.google.com/mail/u/0/",
      "https://chatgpt.com/",
      "https://gemini.google.com/app",
      "android-app://com.google.android.gm/",
      "https://docs.google.com/document/d/1",
      "https://dzen.ru/a/Zx");

  private Referrers() {}

  /** 40 % search engines, 30 % networks, 10 % others that are known, 20 % of 500 blogs and shops. */
  static String[] mixed() {
    Random random = new Random(4);
    List<String> blogs = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String name = Long.toString(random.nextLong() >>> 1, 36);
      blogs.add("https://" + (i % 2 == 0 ? "www." : "blog.") + name
          + List.of(".com", ".ru", ".co.uk", ".de", ".com.br").get(i % 5) + "/posts/" + i
          + "?ref=home");
    }
    String[] all = new String[SIZE];
    for (int i = 0; i < SIZE; i++) {
      int dice = random.nextInt(10);
      List<String> kind = dice < 4 ? SEARCH : dice < 7 ? NETWORKS : dice < 8 ? OTHERS : blogs;
      all[i] = kind.get(random.nextInt(kind.size()));
    }
    return all;
  }
}
