package org.nuages.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY;
import static org.nuages.core.testing.Answers.assertDetail;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.security.Key;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.nuages.core.callers.Caller;
import org.nuages.core.testing.As;

/** Every way in which a token may be wrong, beside one that is right but for that. */
@QuarkusTest
class TokenRefusalTest {

    private static final String URL = "/api/v1/products";

    @Inject
    SigningKeys keys;

    @Inject
    Tokens tokens;

    @Test
    void a_token_made_here_like_ours_is_accepted() throws JoseException {
        assertThat(As.with(token(claims -> {})).get(URL).statusCode()).isEqualTo(200);
    }

    @Test
    void wrong_claims_are_refused() throws JoseException {
        refused(token(claims -> claims.setIssuer("other")));
        refused(token(claims -> claims.setAudience("other")));
        refused(token(claims -> claims.setExpirationTime(in(-1))));
        refused(token(claims -> claims.setNotBefore(in(60))));
        refused(token(claims -> claims.unsetClaim("exp")));
        refused(token(claims -> claims.unsetClaim("nbf")));
        refused(token(claims -> claims.setSubject("x")));
        refused(token(claims -> claims.unsetClaim("sub")));
        refused(token(claims -> claims.setClaim("token_type", "refresh")));
        refused(token(claims -> claims.unsetClaim("token_type")));
        refused(token(claims -> claims.unsetClaim("family")));
        refused(token(claims -> claims.unsetClaim("generation")));
        refused(token(claims -> claims.unsetClaim("version")));
        refused(token(claims -> claims.setClaim("family", "none")));
        refused(token(claims -> claims.setClaim("filling", "x".repeat(5_000))));
        refused(tokens.sign(
                new Grant(UUID.randomUUID(), 0, new Caller(1L, false), 0, Instant.now()), TokenType.REFRESH));
    }

    @Test
    void wrong_signatures_are_refused() throws JoseException {
        var ours = token(claims -> {});
        refused(ours.substring(0, ours.length() - 4));
        refused(ours.substring(0, ours.lastIndexOf('.') + 1));
        refused(ours.substring(0, ours.lastIndexOf('.')));
        refused("a.b.c");
        refused(signed("none", null, keys.signing().id()));
        refused(signed(
                "HS256",
                new HmacKey(keys.signing().publicKey().getEncoded()),
                keys.signing().id()));
        refused(signed(
                "RS256", PrivateKeys.makeOne().privateKey(), keys.signing().id()));
        refused(signed("RS256", keys.signing().privateKey(), "unknown"));
        refused(signed("RS256", keys.signing().privateKey(), null));
        refused(signed("PS256", keys.signing().privateKey(), keys.signing().id()));
    }

    /** Who signs with a key of his own may bring it along, or say where it is. Nobody looks there. */
    @Test
    void keys_that_a_token_brings_along_are_not_looked_at() throws JoseException {
        var theirs = PrivateKeys.makeOne();
        var jwk = new RsaJsonWebKey((RSAPublicKey) theirs.publicKey()).toParams(PUBLIC_ONLY);
        for (var id : List.of(keys.signing().id(), "theirs")) {
            refused(brought(theirs, id, "jwk", jwk));
            refused(brought(theirs, id, "jku", "http://127.0.0.1:" + RestAssured.port + "/.well-known/jwks.json"));
            refused(brought(theirs, id, "x5u", "http://127.0.0.1:" + RestAssured.port + "/x.pem"));
            refused(brought(theirs, id, "x5c", List.of("MIIB")));
        }
    }

    private static String brought(SigningKey key, String id, String header, Object value) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setPayload(claims().toJson());
        jws.setAlgorithmHeaderValue("RS256");
        jws.setKey(key.privateKey());
        jws.setKeyIdHeaderValue(id);
        jws.getHeaders().setObjectHeaderValue(header, value);
        return jws.getCompactSerialization();
    }

    private static void refused(String token) {
        assertDetail(As.with(token).get(URL), 401, "token_not_valid", "Given token not valid for any token type");
    }

    private String token(Consumer<JwtClaims> change) throws JoseException {
        var claims = claims();
        change.accept(claims);
        return sign(claims, "RS256", keys.signing().privateKey(), keys.signing().id());
    }

    private static String signed(String algorithm, Key key, String id) throws JoseException {
        return sign(claims(), algorithm, key, id);
    }

    private static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer("nuages");
        claims.setAudience("nuages");
        claims.setSubject("123456789");
        claims.setIssuedAtToNow();
        claims.setNotBefore(in(-60));
        claims.setExpirationTime(in(600));
        claims.setClaim("token_type", "access");
        claims.setClaim("is_staff", false);
        claims.setClaim("family", UUID.randomUUID().toString());
        claims.setClaim("generation", 0);
        claims.setClaim("version", 0);
        return claims;
    }

    private static NumericDate in(long seconds) {
        return NumericDate.fromSeconds(Instant.now().getEpochSecond() + seconds);
    }

    private static String sign(JwtClaims claims, String algorithm, Key key, String id) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKey(key);
        jws.setDoKeyValidation(false);
        if (id != null) {
            jws.setKeyIdHeaderValue(id);
        }
        return jws.getCompactSerialization();
    }
}
