package org.nuages.core.commands;

import java.util.concurrent.Callable;

/** A command that a feature adds to those of the service. Its class is a bean, and picocli's {@code @Command}. */
public interface ManagementCommand extends Callable<Integer> {}
