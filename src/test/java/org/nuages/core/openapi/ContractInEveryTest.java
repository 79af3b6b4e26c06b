package org.nuages.core.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;

/** Quarkus finds it by its entry in {@code META-INF/services}, and calls it before the tests of each class. */
public class ContractInEveryTest implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.replaceFiltersWith(new ContractFilter());
    }
}
