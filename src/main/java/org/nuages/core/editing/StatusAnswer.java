package org.nuages.core.editing;

/** What an action has done, in one word. */
public record StatusAnswer(String status) {}
