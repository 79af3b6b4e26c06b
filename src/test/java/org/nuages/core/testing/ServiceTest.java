package org.nuages.core.testing;

/**
 * What a test is given: rows, what it needs in them, and callers. Nothing of it is the application's, so that a test that injects nothing
 * else holds an application in another process to the same (the classes that end in IT).
 */
public abstract class ServiceTest {

    protected static final Rows rows = new Rows();
    protected static final A a = new A(rows);
    protected static final As as = new As(a, rows);
}
