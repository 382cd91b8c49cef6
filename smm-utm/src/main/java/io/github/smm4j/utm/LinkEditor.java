package io.github.smm4j.utm;

/**
 * Edits parameters of a link, from left to right, and keeps every character that is not part of an edit.
 *
 * <p>A parameter goes with its separator. Where that was an opener ({@code ?}, {@code #}, {@code #?}), the next
 * parameter that stays takes it over instead of its own separator; if none is left, the opener is gone as well. A tag is
 * added behind what is there, even if that is empty ({@code https://a.example/?&utm_source=vk}). So taking out what was
 * added gives the link back as it was.
 */
final class LinkEditor {
  private final String url;
  private final TagStyle style;
  private final LinkWriter out;
  private final int queryEnd;
  private final int linkEnd;
  /** Up to here the link has been copied or dropped. */
  private int at;
  /** The opener whose parameter was removed, for the next one that stays; empty if there is none. */
  private String opener = "";

  /** Where the last edit ended, or -1. */
  private int edited = -1;

  private boolean added;

  /** Starts with room for that many characters more than the link has. */
  LinkEditor(String url, TagStyle style, int moreRoom) {
    this.url = url;
    this.style = style;
    this.out = new LinkWriter(Math.addExact(url.length(), moreRoom));
    this.linkEnd = TagScanner.end(url);
    int fragment = url.indexOf('#');
    this.queryEnd = fragment < 0 ? linkEnd : fragment;
  }

  void remove(Span parameter) {
    copyTo(parameter.separator());
    opener = openerAt(parameter.separator());
    at = parameter.end();
    edited = at;
  }

  void replace(Span parameter, UtmKey key, String value) {
    copyTo(parameter.separator());
    String before = openerAt(parameter.separator());
    out.appendAscii(before.isEmpty() ? "&" : before).tag(key, value, style);
    opener = "";
    at = parameter.end();
    edited = at;
  }

  /** Adds a tag at the end of the part that the style names; the edits of that part must be done. */
  void add(UtmKey key, String value) {
    copyTo(style.target() == TagTarget.QUERY ? queryEnd : linkEnd);
    out.appendAscii(added ? "&" : separatorOfNew()).tag(key, value, style);
    opener = "";
    added = true;
  }

  /** Copies the rest. */
  String finish() {
    copyTo(url.length());
    return out.toString();
  }

  /** What opens the parameter at this separator, or empty if a separator is enough. */
  private String openerAt(int separator) {
    return switch (url.charAt(separator)) {
      case '#' -> url.startsWith("#?", separator) ? "#?" : "#";
      case '?' -> opener.startsWith("#") ? "#?" : "?";
      default -> opener;
    };
  }

  private String separatorOfNew() {
    boolean hasFragment = queryEnd < linkEnd;
    return switch (style.target()) {
      case QUERY -> {
        if (!opener.isEmpty()) {
          yield opener;
        }
        int query = url.indexOf('?');
        yield query < 0 || query >= queryEnd ? "?" : "&";
      }
      case FRAGMENT -> {
        if (!hasFragment) {
          yield "#";
        }
        yield opener.isEmpty() ? "&" : opener;
      }
      case ROUTE -> {
        if (!hasFragment) {
          yield "#?";
        }
        if (!opener.isEmpty()) {
          yield opener.equals("#") ? "#?" : opener;
        }
        yield linkEnd == queryEnd + 1 || url.indexOf('?', queryEnd) >= 0 ? "&" : "?";
      }
    };
  }

  private void copyTo(int to) {
    if (at == to) {
      return;
    }
    if (!opener.isEmpty() && at != queryEnd && at != linkEnd) {
      boolean semicolon = url.charAt(at) == ';' && WellKnownNames.beginsAt(url, at + 1, to);
      out.appendAscii(openerAt(at));
      at = TagScanner.skipEscapedAmpersand(url, at + 1, to);
      if (semicolon) {
        separateNext(to);
      }
    } else if (at == edited
        && url.charAt(at) == ';'
        && !WellKnownNames.beginsAt(url, at + 1, url.length())) {
      // it separated because of what was edited
      out.append('&');
      at++;
    }
    opener = "";
    out.append(url, at, to);
    at = to;
  }

  /** Puts a {@code &} for the next {@code ;} that separates only because of one before it, which is gone. */
  private void separateNext(int to) {
    for (int i = at; i < to && i != queryEnd && !isOtherSeparator(i, to); i++) {
      if (url.charAt(i) == ';' && NameSpelling.isName(url, i + 1, to)) {
        if (!WellKnownNames.beginsAt(url, i + 1, to)) {
          out.append(url, at, i).append('&');
          at = i + 1;
        }
        return;
      }
    }
  }

  /** Whether a separator other than a {@code ;} stands here. */
  private boolean isOtherSeparator(int i, int to) {
    char c = url.charAt(i);
    return c == '&' || (c == '?' && (i > queryEnd || WellKnownNames.isEridAt(url, i + 1, to)));
  }
}
