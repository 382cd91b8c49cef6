/** The shop as a module. What it needs of Joda-Money comes with the library. */
module shop.app {
  requires io.github.smm4j.metrics;
  requires io.github.smm4j.utm;
}
