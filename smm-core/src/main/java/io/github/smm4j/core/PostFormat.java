package io.github.smm4j.core;

/** The form of a post. Networks name theirs differently; these are the forms that marketers compare. */
public enum PostFormat {
  /** Text alone: a status. */
  TEXT,
  /** A picture. */
  PHOTO,
  /** Several pictures or videos to swipe through. */
  CAROUSEL,
  /** A video. */
  VIDEO,
  /** A short upright video: reel, short, clip. */
  REEL,
  /** A story, gone after a day. */
  STORY,
  /** A live broadcast. */
  LIVE,
  /** A link with its preview. */
  LINK,
  /** A poll. */
  POLL,
  /** A long text: article, note. */
  ARTICLE,
  /** An audio: podcast, voice. */
  AUDIO,
  /** Any other form. */
  OTHER
}
