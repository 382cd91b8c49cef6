package io.github.smm4j.metrics;

/**
 * Finds where groups of other totals go: the groups by some of the same keys, perhaps with changed values. Each value is
 * looked for once, not once a group.
 */
final class GroupTranslation {
  private final GroupKeys here;
  private final GroupKeys there;
  /** The place of each key here among those there. */
  private final int[] places;

  private final GroupKeys.Change change;
  /** For each key here, by the code that a value has there, the one that it has here, plus one; 0 is not known yet. */
  private final int[][] codes;
  /** The codes of one group there. */
  private final int[] ofGroup;

  GroupTranslation(GroupKeys here, GroupKeys there, int[] places, GroupKeys.Change change) {
    this.here = here;
    this.there = there;
    this.places = places;
    this.change = change;
    this.codes = new int[places.length][];
    for (int i = 0; i < places.length; i++) {
      codes[i] = new int[there.dictionary(places[i]).size()];
    }
    this.ofGroup = new int[there.heads().size()];
  }

  /** Gives the group here that a group there goes to. */
  int groupOf(int group) {
    there.readCodes(group, ofGroup);
    int found = 0;
    for (int i = 0; i < places.length; i++) {
      int code = codeOf(i, ofGroup[places[i]]);
      found = i == 0 ? code : here.join(i, found, code);
    }
    return found;
  }

  private int codeOf(int key, int codeThere) {
    int known = codes[key][codeThere];
    if (known > 0) {
      return known - 1;
    }
    Object value = there.dictionary(places[key]).value(codeThere);
    int code = here.dictionary(key).codeOfValue(change.of(places[key], value));
    codes[key][codeThere] = code + 1;
    return code;
  }
}
