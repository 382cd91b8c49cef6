package io.github.smm4j.utm;

import org.jspecify.annotations.Nullable;

/** What a channel rule looks at. A campaign that is absent is empty; a source that is in no list has no kind. */
record Visit(String source, String medium, String campaign, ReferringSite.@Nullable Kind kind) {}
