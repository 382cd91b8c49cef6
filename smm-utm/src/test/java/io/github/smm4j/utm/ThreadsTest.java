package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Sixteen threads share everything; {@code -Dsmm4j.threads.seconds=60} makes it a minute. */
class ThreadsTest {
  private static final int THREADS = 16;
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("smm4j.threads.seconds", 2));

  private static final UtmParser PARSER = UtmParser.builder()
      .names(ParameterNames.MATOMO)
      .duplicates(DuplicatePolicy.LAST)
      .build();
  private static final NamingConvention HOUSE = NamingConvention.builder()
      .lowerCase()
      .separator('_')
      .allow(UtmKey.SOURCE, "vk", "facebook")
      .campaignPattern("{yyyymm}_{product}")
      .build();
  private static final LinkCleaner CLEANER =
      LinkCleaner.builder().keepOn("shop.example", "utm_id").build();

  /** Everything that one link is asked. */
  private static String answers(TrafficClassifier classifier, String text, String referrer) {
    UtmParameters utm = UtmParameters.parse(text);
    return PARSER.parse(text) + "|" + utm + "|" + HOUSE.check(utm) + "|" + HOUSE.fix(utm) + "|"
        + CLEANER.clean(text) + "|" + classifier.classify(text, referrer) + "|"
        + classifier.classify(text, referrer).rule() + "|" + AdMacros.META.check(text) + "|"
        + UtmLink.find(text)
            .map(link -> link.source(Network.VK).id("1").toString())
            .orElse("-")
        + "|" + PersonalData.find(utm);
  }

  @Test
  void sixteenThreadsGetTheAnswersOfOne() throws Exception {
    Random random = new Random(1);
    List<String> texts = new ArrayList<>();
    List<String> referrers = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      texts.add(RandomLinks.text(random));
      referrers.add(
          "https://host" + random.nextInt(9_000) + ".example/" + RandomLinks.text(random));
    }
    // fresh ones, so that the threads fill their memory of hosts together
    TrafficClassifier alone =
        TrafficClassifier.builder().ownHosts("own.example").build();
    TrafficClassifier shared =
        TrafficClassifier.builder().ownHosts("own.example").build();
    for (int i = 0; i < texts.size(); i++) {
      expected.add(answers(alone, texts.get(i), referrers.get(i)));
    }

    long end = System.nanoTime() + TIME.toNanos();
    CountDownLatch start = new CountDownLatch(THREADS);
    List<Thread> threads = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS, task -> {
      Thread thread = new Thread(task);
      threads.add(thread);
      return thread;
    });
    List<Future<long[]>> results = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, new Random(thread));
      results.add(pool.submit(() -> {
        start.countDown();
        start.await();
        long asked = 0;
        long wrong = 0;
        do {
          for (int i : order) {
            asked++;
            wrong +=
                answers(shared, texts.get(i), referrers.get(i)).equals(expected.get(i)) ? 0 : 1;
          }
        } while (System.nanoTime() < end);
        return new long[] {asked, wrong};
      }));
    }
    long looks = 0;
    long blocked = 0;
    while (System.nanoTime() < end) {
      Thread.sleep(1);
      for (Thread thread : threads) {
        looks++;
        blocked += thread.getState() == Thread.State.BLOCKED ? 1 : 0;
      }
    }
    long asked = 0;
    for (Future<long[]> result : results) {
      assertThat(result.get()[1]).as("wrong answers").isZero();
      asked += result.get()[0];
    }
    pool.shutdown();
    // class loading blocks at first; a lock that all need would have nearly all of them wait
    assertThat((double) blocked / Math.max(1, looks))
        .as("share of blocked threads")
        .isLessThan(0.1);
    if (TIME.toSeconds() >= 60) {
      System.out.printf(
          "%d links in %d threads, all as in one; blocked in %d of %d looks at a thread%n",
          asked, THREADS, blocked, looks);
    }
  }
}
