package io.github.smm4j.examples.monday;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LEADS;
import static io.github.smm4j.core.Measure.LINK_CLICKS;
import static io.github.smm4j.core.Measure.MARKETING_COST;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITS;

import com.google.common.base.Splitter;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.exports.ExportFormat;
import io.github.smm4j.exports.ExportRow;
import io.github.smm4j.exports.Role;
import io.github.smm4j.metrics.ExchangeRates;
import io.github.smm4j.utm.TrafficClassifier;
import io.github.smm4j.utm.TrafficSource;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The rows of all exports: what a file is, its columns tell. */
final class MondayRows {
  private static final Role VISIT_ID = Role.of("visit_id");
  private static final Role CLIENT_ID = Role.of("client_id");
  private static final Splitter SLASH = Splitter.on('/').trimResults();

  private final MondaySettings settings;
  private final ExchangeRates rates;
  private final TrafficClassifier classifier;
  private final List<AdRow> ads = new ArrayList<>();
  private final List<VisitRow> visits = new ArrayList<>();
  private final Map<String, VisitRow> visitsById = new HashMap<>();
  private final List<ExportRow> orderRows = new ArrayList<>();
  private final List<String> orderFiles = new ArrayList<>();
  private final List<OrderRow> orders = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  MondayRows(MondaySettings settings, ExchangeRates rates) {
    this.settings = settings;
    this.rates = rates;
    this.classifier = settings.classifier();
  }

  /** Takes the rows of a file. Orders are kept until all visits are there. */
  void take(String file, ZoneId zone, ExportFormat format, List<ExportRow> rows) {
    boolean hasDays =
        rows.stream().anyMatch(row -> row.time().isEmpty() && row.day().isPresent());
    if (hasDays && !zone.equals(settings.zone())) {
      problems.add(file + ": its days are those of " + zone + ", and the report has those of "
          + settings.zone() + ": the hours between them stand on the wrong day");
    }
    List<Measure> measures = format.measures();
    if (measures.contains(SPEND)) {
      takeAds(file, format, rows);
    } else if (format.roles().contains(Role.ORDER_ID)) {
      orderRows.addAll(rows);
      orderFiles.add(file);
    } else if (measures.contains(VISITS)
        || measures.contains(SESSIONS)
        || format.roles().contains(VISIT_ID)) {
      long undated = rows.stream().filter(row -> row.day().isEmpty()).count();
      problem(undated, file + ": %d rows without a day are in no week");
      boolean isReport = measures.contains(VISITS) || measures.contains(SESSIONS);
      rows.stream().filter(row -> row.day().isPresent()).forEach(row -> takeVisit(row, isReport));
    } else {
      problems.add(file + ": read as " + format + ", of which this report makes no use");
    }
  }

  private void problem(long count, String text) {
    if (count > 0) {
      problems.add(text.formatted(count));
    }
  }

  private void takeAds(String file, ExportFormat format, List<ExportRow> rows) {
    for (ExportRow row : rows) {
      String campaign = row.text(Role.CAMPAIGN)
          .or(() -> row.text(Role.CAMPAIGN_ID))
          .or(() -> row.text(Role.AD_ID))
          .orElse("");
      Optional<Network> network =
          format.network().or(() -> row.text(Role.NETWORK).flatMap(Network::find));
      dayOf(row).ifPresent(day -> ads.add(new AdRow(campaign, network, day, costOf(row, day))));
    }
    problem(
        rows.stream().filter(row -> dayOf(row).isEmpty()).count(),
        file + ": %d rows without a day are in no week");
    if (format.measures().contains(LINK_CLICKS) && !format.measures().contains(CLICKS)) {
      problems.add(file + ": it has link clicks only; they stand for clicks");
    }
  }

  /** An account's times are cut into the days of the report; its days stay as they are. */
  private Optional<LocalDate> dayOf(ExportRow row) {
    return row.time().map(time -> time.atZone(settings.zone()).toLocalDate()).or(row::day);
  }

  private Tally costOf(ExportRow row, LocalDate day) {
    Tally all = rates.convert(row.tally(), day);
    Tally.Builder tally = Tally.builder()
        .set(IMPRESSIONS, all.get(IMPRESSIONS))
        .set(CLICKS, all.isMeasured(CLICKS) ? all.get(CLICKS) : all.get(LINK_CLICKS))
        .set(CONVERSIONS, all.get(CONVERSIONS));
    all.money(SPEND).ifPresent(spend -> tally.set(SPEND, spend).set(MARKETING_COST, spend));
    return tally.build();
  }

  /** Takes a row of a report, which says how many visits it is of, or of a log, where each row is one. */
  private void takeVisit(ExportRow row, boolean isReport) {
    Tally tally = row.tally();
    OptionalLong visits =
        isReport ? first(tally.get(VISITS), tally.get(SESSIONS)) : OptionalLong.of(1);
    VisitRow visit = new VisitRow(
        dayOf(row).orElseThrow(),
        row.time(),
        row.text(CLIENT_ID),
        sourceOf(row).orElseGet(() -> classifier.classify("", "")),
        visits,
        tally.get(LEADS));
    this.visits.add(visit);
    row.text(VISIT_ID).ifPresent(id -> visitsById.put(id, visit));
  }

  private static OptionalLong first(OptionalLong one, OptionalLong other) {
    return one.isPresent() ? one : other;
  }

  /** Where a row came from, by its URL and referrer, or by the tags that the analytics read for us. */
  private Optional<TrafficSource> sourceOf(ExportRow row) {
    Optional<String> url = row.text(Role.URL);
    Optional<String> referrer = row.text(Role.REFERRER);
    if (url.isPresent() || referrer.isPresent()) {
      return Optional.of(classifier.classify(url.orElse(""), referrer.orElse("")));
    }
    List<String> pair = row.text(Role.SOURCE_MEDIUM).map(SLASH::splitToList).orElse(List.of());
    UtmParameters tags = tag(
        UtmParameters.EMPTY,
        UtmKey.SOURCE,
        row.text(Role.SOURCE).or(() -> pair.stream().findFirst()));
    tags = tag(
        tags,
        UtmKey.MEDIUM,
        row.text(Role.MEDIUM).or(() -> pair.stream().skip(1).findFirst()));
    tags = tag(tags, UtmKey.CAMPAIGN, row.text(Role.CAMPAIGN));
    return tags.equals(UtmParameters.EMPTY)
        ? Optional.empty()
        : Optional.of(classifier.classify(tags));
  }

  private static UtmParameters tag(UtmParameters tags, UtmKey key, Optional<String> value) {
    return value.map(text -> tags.with(key, text)).orElse(tags);
  }

  /** Ties the orders to their visits. */
  void finish() {
    Set<String> seen = new HashSet<>();
    long unknown = 0;
    long ownTags = 0;
    for (ExportRow row : orderRows) {
      String id = row.text(Role.ORDER_ID).orElse("");
      Optional<Instant> time = row.time();
      if (!seen.add(id)) {
        problems.add(row.file() + ":" + row.line() + ": order " + id
            + " stands there a second time, and is counted once");
      } else if (time.isEmpty()) {
        problems.add(row.file() + ":" + row.line() + ": order " + id + " has no time");
      } else {
        OrderRow order = order(row, id, time.get());
        orders.add(order);
        unknown += order.source().isEmpty() ? 1 : 0;
        ownTags += order.source().isPresent() && order.visitedAt().equals(time) ? 1 : 0;
      }
    }
    problem(
        unknown,
        "orders: %d have neither a visit that is known nor tags of their own: they are in no campaign");
    problem(
        ownTags,
        "orders: %d have no visit that is known but tags of their own: they count on the day they were bought");
  }

  private OrderRow order(ExportRow row, String id, Instant time) {
    Optional<VisitRow> visit = row.text(VISIT_ID).map(visitsById::get);
    Optional<TrafficSource> source = visit.map(VisitRow::source).or(() -> sourceOf(row));
    Tally money = rates.convert(row.tally(), time.atZone(settings.zone()).toLocalDate());
    Tally.Builder tally = Tally.builder().set(PURCHASES, 1).set(CONVERSIONS, 1);
    money.money(REVENUE).ifPresent(revenue -> tally.set(REVENUE, revenue));
    return new OrderRow(
        id,
        time,
        row.text(CLIENT_ID),
        visit.flatMap(VisitRow::time).or(() -> source.map(tags -> time)),
        source,
        tally.build());
  }

  /** Which of the three sources is missing. */
  Optional<String> missing() {
    if (ads.isEmpty()) {
      return Optional.of("ads");
    }
    if (visits.isEmpty()) {
      return Optional.of("visits");
    }
    return orders.isEmpty() ? Optional.of("orders") : Optional.empty();
  }

  List<AdRow> ads() {
    return ads;
  }

  List<VisitRow> visits() {
    return visits;
  }

  List<OrderRow> orders() {
    return orders;
  }

  /** The files that the orders come from. */
  List<String> orderFiles() {
    return orderFiles;
  }

  /** What is to be known of the rows. */
  List<String> problems() {
    return problems;
  }
}
