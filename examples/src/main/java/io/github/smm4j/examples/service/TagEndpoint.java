package io.github.smm4j.examples.service;

import io.github.smm4j.utm.UntaggableUrlException;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmLink;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes tags into a link: {@code {"url": "...", "tags": {"utm_source": "vk"}}}. */
final class TagEndpoint implements Endpoint {

  @Override
  public ObjectNode answer(Field request) {
    request.only(Set.of("url", "tags"));
    UtmLink link = link(request.required("url"));
    for (Field tag : request.required("tags").fields()) {
      link = tagged(link, tag);
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("url", link.toString());
    ObjectNode tags = answer.putObject("tags");
    link.parameters().asMap().forEach((key, value) -> tags.put(key.parameter(), value));
    return answer;
  }

  private static UtmLink link(Field url) {
    try {
      return UtmLink.to(url.text());
    } catch (UntaggableUrlException e) {
      throw ProblemException.inField(
          "untaggable-url", "Untaggable URL", url.pointer(), String.valueOf(e.getMessage()));
    }
  }

  private static UtmLink tagged(UtmLink link, Field tag) {
    UtmKey key = UtmKey.find(tag.name())
        .orElseThrow(() -> ProblemException.inField(
            "unknown-field",
            "Unknown field",
            tag.pointer(),
            "\"" + tag.name() + "\" is no UTM parameter"));
    String value = tag.text();
    if (value.isEmpty()) {
      throw tag.wrong("a tag needs a value; leave it out if there is none");
    }
    return link.set(key, value);
  }
}
