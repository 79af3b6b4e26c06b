package org.nuages.tokens;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.nuages.core.callers.Owned;
import org.nuages.core.query.Reference;
import org.nuages.core.query.Timestamped;
import org.nuages.core.query.Uuid7;
import org.nuages.core.security.TokenDigest;
import org.nuages.users.User;

/** A key that a program calls with in its owner's name. Only its digest is kept: it is shown once. */
@Entity
@Table(name = "api_tokens")
public class ApiToken extends Timestamped implements Owned {

    private static final int KEY_BYTES = 32;

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    User owner;

    @Column(nullable = false, length = 100)
    String name;

    @Column(nullable = false, length = 64, unique = true)
    String digest;

    Instant expiresAt;

    /** To the minute or so. */
    @OptimisticLock(excluded = true)
    Instant lastUsed;

    @Transient
    String key;

    static ApiToken of(User owner) {
        var token = new ApiToken();
        token.id = Uuid7.next();
        token.owner = owner;
        token.key = newKey();
        token.digest = digestOf(token.key);
        return token;
    }

    private static String newKey() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String digestOf(String key) {
        return HexFormat.of().formatHex(TokenDigest.of(key).array());
    }

    @Override
    public Long ownerId() {
        return Reference.keyOf(owner, User::id);
    }
}
