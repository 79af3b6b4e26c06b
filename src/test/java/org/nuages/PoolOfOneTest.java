package org.nuages;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/**
 * Every write does with one connection what it does with many: nothing asks for a second one while it keeps the first,
 * for which enough of its kind would wait for each other for ever.
 */
@QuarkusTest
@TestProfile(PoolOfOneTest.OneConnection.class)
class PoolOfOneTest extends PermissionTableTest {

    private static final int STAFF = 3;

    public static class OneConnection implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.reactive.max-size", "1",
                    "quarkus.datasource.search.reactive.max-size", "1");
        }
    }

    @Override
    protected boolean isTried(String operation, int column) {
        return column == STAFF && !operation.startsWith("GET");
    }
}
