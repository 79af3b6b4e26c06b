package org.nuages.core.mail;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A mail that is written and not yet sent. */
@RegisterForReflection
public record MailToSend(String to, String subject, String text, String html) {}
