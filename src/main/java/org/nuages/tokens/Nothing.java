package org.nuages.tokens;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/** The answer where there is nothing to say: {@code {}}, as simplejwt has it. */
@JsonSerialize
public record Nothing() {}
