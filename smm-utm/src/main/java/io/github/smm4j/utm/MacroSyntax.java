package io.github.smm4j.utm;

/** The ways to write a macro. */
enum MacroSyntax {
  BRACES("{x}", "{", "}"),
  DOUBLE_BRACES("{{x}}", "{{", "}}"),
  UNDERSCORES("__x__", "__", "__"),
  DOLLAR("${x}", "${", "}"),
  PERCENTS("%%x%%", "%%", "%%");

  private final String sample;
  private final String open;
  private final String close;

  MacroSyntax(String sample, String open, String close) {
    this.sample = sample;
    this.open = open;
    this.close = close;
  }

  /** How the data file and messages write it. */
  String sample() {
    return sample;
  }

  String write(String name) {
    return open + name + close;
  }
}
