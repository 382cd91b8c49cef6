package io.github.smm4j.metrics.attribution;

import java.io.Serializable;

/** How the conversion of one journey is split over its touches, whatever other journeys do. */
sealed interface Rule extends Serializable
    permits LengthRule, LastNonDirect, ByChannel, TimeDecay, OwnWeights {

  /** Gets ready to split the conversions of some journeys. */
  Splitter on(Journeys journeys);
}
