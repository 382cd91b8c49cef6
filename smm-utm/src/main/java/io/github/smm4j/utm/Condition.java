package io.github.smm4j.utm;

import io.github.smm4j.utm.ReferringSite.Kind;
import java.util.List;

/** The condition of a channel rule. */
interface Condition {

  boolean holds(Visit visit);

  /** All of the conditions hold. */
  record All(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(Visit visit) {
      for (Condition condition : conditions) {
        if (!condition.holds(visit)) {
          return false;
        }
      }
      return true;
    }
  }

  /** At least one of the conditions holds. */
  record Any(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(Visit visit) {
      for (Condition condition : conditions) {
        if (condition.holds(visit)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The source is in the list of that kind. */
  record SourceIsA(Kind kind) implements Condition {
    @Override
    public boolean holds(Visit visit) {
      return visit.kind() == kind;
    }
  }

  /** The text of a field passes a test. */
  record Text(Field field, Test test, String operand) implements Condition {
    @Override
    public boolean holds(Visit visit) {
      return test.passes(field.of(visit), operand);
    }
  }

  /** The fields of a visit. */
  enum Field {
    SOURCE {
      @Override
      String of(Visit visit) {
        return visit.source();
      }
    },
    MEDIUM {
      @Override
      String of(Visit visit) {
        return visit.medium();
      }
    },
    CAMPAIGN {
      @Override
      String of(Visit visit) {
        return visit.campaign();
      }
    };

    abstract String of(Visit visit);
  }

  /** Tests of a text, without regard to case. */
  enum Test {
    IS {
      @Override
      boolean passes(String text, String operand) {
        return text.equalsIgnoreCase(operand);
      }
    },
    CONTAINS {
      @Override
      boolean passes(String text, String operand) {
        return Ga4Patterns.contains(text, operand);
      }
    },
    BEGINS {
      @Override
      boolean passes(String text, String operand) {
        return text.regionMatches(true, 0, operand, 0, operand.length());
      }
    },
    ENDS {
      @Override
      boolean passes(String text, String operand) {
        return Ga4Patterns.endsWith(text, operand);
      }
    },
    PAID {
      @Override
      boolean passes(String text, String operand) {
        return Ga4Patterns.isPaid(text);
      }
    },
    PAID_IN_2022 {
      @Override
      boolean passes(String text, String operand) {
        return Ga4Patterns.isPaidIn2022(text);
      }
    },
    SHOP {
      @Override
      boolean passes(String text, String operand) {
        return Ga4Patterns.isShop(text);
      }
    };

    abstract boolean passes(String text, String operand);
  }
}
