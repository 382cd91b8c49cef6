package io.github.smm4j.metrics.attribution;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What several models give to the channels of the same journeys, side by side.
 *
 * <p>Immutable and thread-safe.
 */
public final class Credits {
  private final ImmutableList<Credit> all;

  Credits(ImmutableList<Credit> all) {
    this.all = all;
  }

  /**
   * The credit by each model.
   *
   * @return an immutable list in the order in which the models were given
   */
  public List<Credit> all() {
    return all;
  }

  /**
   * The credit by one model.
   *
   * @param model one of the models
   * @return its credit
   * @throws IllegalArgumentException if the model was not compared
   */
  public Credit of(Attribution model) {
    return all.stream()
        .filter(credit -> credit.model().equals(model))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("model " + model + " is not among "
            + all.stream().map(Credit::model).toList()));
  }

  /**
   * The channels.
   *
   * @return an immutable list in the order of their names
   */
  public List<String> channels() {
    return all.get(0).channels();
  }

  /**
   * How far the models differ on a channel: the greatest credit less the smallest.
   *
   * @param channel the channel
   * @return conversions, 0 or more
   */
  public double spread(String channel) {
    double[] sorted =
        all.stream().mapToDouble(credit -> credit.of(channel)).sorted().toArray();
    return sorted[sorted.length - 1] - sorted[0];
  }

  /** Gives aligned columns: a line for each channel, a column for each model, and the total. */
  @Override
  public String toString() {
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("channel"));
    all.forEach(credit -> header.add(credit.model().toString()));
    lines.add(header);
    for (String channel : channels()) {
      List<String> line = new ArrayList<>(List.of(channel));
      all.forEach(credit -> line.add(number(credit.of(channel))));
      lines.add(line);
    }
    List<String> total = new ArrayList<>(List.of("total"));
    all.forEach(credit -> total.add(number(credit.total())));
    lines.add(total);
    return aligned(lines);
  }

  private static String number(double credit) {
    return String.format(Locale.ROOT, "%.2f", credit);
  }

  private static String aligned(List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        String blanks = " ".repeat(widths[i] - line.get(i).length());
        text.append(i == 0 ? line.get(i) + blanks : "  " + blanks + line.get(i));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
