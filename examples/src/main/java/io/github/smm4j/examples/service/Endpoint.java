package io.github.smm4j.examples.service;

import tools.jackson.databind.node.ObjectNode;

/** Answers the body of a POST. */
interface Endpoint {

  /**
   * Answers one request; called from several threads at once.
   *
   * @throws ProblemException if the request cannot be answered
   */
  ObjectNode answer(Field request);
}
