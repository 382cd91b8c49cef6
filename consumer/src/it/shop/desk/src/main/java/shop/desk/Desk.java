package shop.desk;

import io.github.smm4j.core.Tally;
import io.github.smm4j.exports.ExportReader;
import io.github.smm4j.exports.ExportRow;
import io.github.smm4j.exports.ExportRows;
import io.github.smm4j.jackson.SmmModule;
import io.github.smm4j.qr.QrCode;
import io.github.smm4j.utm.UtmLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joda.money.CurrencyUnit;
import tools.jackson.databind.json.JsonMapper;

/** Reads an export, writes it as JSON, and a link as a QR code, on the module path, where nothing is open to reflection. */
final class Desk {

  private Desk() {}

  public static void main(String[] args) throws IOException {
    Path file = Files.createTempFile("vk-ads", ".csv");
    Files.writeString(
        file,
        "Date,Campaign ID,Campaign,Shows,Clicks,\"Spent, RUB\",Goals,CTR\n"
            + "2026-05-01,101,Sneakers,\"12,345\",67,\"1,234.56\",5,0.54%\n");
    ExportReader reader = ExportReader.builder().currency(CurrencyUnit.of("RUB")).build();
    Tally total;
    try (ExportRows rows = reader.open(file)) {
      total = rows.stream().map(ExportRow::tally).collect(Tally.summing());
    }
    Files.delete(file);
    JsonMapper mapper =
        JsonMapper.builder().addModule(SmmModule.builder().build()).build();
    String json = mapper.writeValueAsString(total);
    if (!json.contains("\"clicks\":67") || !mapper.readValue(json, Tally.class).equals(total)) {
      throw new AssertionError(json);
    }
    QrCode code = QrCode.of(UtmLink.to("https://shop.example/").source("poster"));
    if (code.toPng(1).length == 0 || !code.toSvg().startsWith("<svg ")) {
      throw new AssertionError(code);
    }
  }
}
