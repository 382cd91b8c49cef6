package io.github.smm4j.utm;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was answered to the last thousand evidences, sources, mediums and campaigns, because the same links
 * are followed again and again. The memory never grows, and long texts do not enter it: each set of tags has two
 * places, and what falls out is worked out again. Threads may do some work twice, no more.
 */
final class AnswerMemo {
  private static final int SLOT_BITS = 10;
  private static final int LONGEST = 256;
  private static final int GOLDEN_RATIO = 0x9E3779B1;

  private final AtomicReferenceArray<@Nullable Entry> entries =
      new AtomicReferenceArray<>(1 << SLOT_BITS);
  private final Work work;

  AnswerMemo(Work work) {
    this.work = work;
  }

  /** Works an answer out. */
  interface Work {
    /**
     * Gives the answer, the same at every call.
     *
     * @param campaign the campaign; empty if there is none
     */
    TrafficSource answer(TrafficEvidence evidence, String source, String medium, String campaign);
  }

  TrafficSource get(TrafficEvidence evidence, String source, String medium, String campaign) {
    if (source.length() + medium.length() + campaign.length() > LONGEST) {
      return work.answer(evidence, source, medium, campaign);
    }
    int hash = 31 * (31 * source.hashCode() + medium.hashCode()) + campaign.hashCode();
    int slot = (hash * GOLDEN_RATIO) >>> (Integer.SIZE - SLOT_BITS);
    Entry first = entries.getAcquire(slot);
    if (first != null && first.isOf(evidence, source, medium, campaign)) {
      return first.answer;
    }
    int other = slot ^ 1;
    Entry second = entries.getAcquire(other);
    if (second != null && second.isOf(evidence, source, medium, campaign)) {
      return second.answer;
    }
    TrafficSource answer = work.answer(evidence, source, medium, campaign);
    entries.setRelease(slot, new Entry(campaign, answer));
    if (first != null) {
      entries.setRelease(other, first); // what was asked for last stays longest
    }
    return answer;
  }

  private record Entry(String campaign, TrafficSource answer) {

    boolean isOf(TrafficEvidence evidence, String source, String medium, String otherCampaign) {
      return answer.evidence() == evidence
          && answer.source().equals(source)
          && answer.medium().equals(medium)
          && campaign.equals(otherCampaign);
    }
  }
}
