package org.nuages.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class KeyResourceTest extends ServiceTest {

    @Test
    void others_verify_our_tokens_by_what_is_published() throws Exception {
        rows.clear();
        var ada = a.user("ada@example.org");

        var answer = As.with("stale").get("/.well-known/jwks.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("public, max-age=300");
        List<Map<String, String>> keys = answer.jsonPath().getList("keys");
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0))
                .containsOnlyKeys("kty", "use", "alg", "kid", "n", "e")
                .containsEntry("kty", "RSA")
                .containsEntry("use", "sig")
                .containsEntry("alg", "RS256")
                .containsEntry("e", "AQAB");
        var claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(answer.asString()).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
                .setExpectedIssuer("nuages")
                .setExpectedAudience("nuages")
                .build()
                .processToClaims(As.signIn("ada@example.org").access());
        assertThat(claims.getSubject()).isEqualTo(String.valueOf(ada));
        assertThat(claims.getStringClaimValue("token_type")).isEqualTo("access");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(900);
        assertThat(given().head("/.well-known/jwks.json").statusCode()).isEqualTo(200);
    }
}
