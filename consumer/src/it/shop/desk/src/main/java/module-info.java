/** The desk where exports come in, and answers and posters go out, as a module. */
module shop.desk {
  requires io.github.smm4j.exports;
  requires io.github.smm4j.jackson;
  requires io.github.smm4j.qr;
}
