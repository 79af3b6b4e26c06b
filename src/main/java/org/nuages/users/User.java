package org.nuages.users;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.nuages.core.passwords.PasswordRules.Personal;
import org.nuages.core.query.Timestamped;

/** An account. Its e-mail address is its login name. */
@Entity
@Table(name = "users")
@AttributeOverride(name = "createdAt", column = @Column(name = "date_joined", nullable = false, updatable = false))
public class User extends Timestamped {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String email;

    /** A password hash that says how it was made. */
    @Column(nullable = false)
    String password;

    @Column(nullable = false, length = 100)
    String firstName;

    @Column(nullable = false, length = 100)
    String lastName = "";

    @Column(name = "is_active", nullable = false)
    boolean active = true;

    @Column(name = "is_staff", nullable = false)
    boolean staff;

    /** Raised, by {@link SignOut}, when all tokens end; never written with the row, which may have been read before. */
    @Column(nullable = false, insertable = false, updatable = false)
    long tokensVersion;

    public Long id() {
        return id;
    }

    /** What a password of this user must not be like. */
    public List<Personal> personal() {
        return List.of(
                new Personal("first name", firstName),
                new Personal("last name", lastName),
                new Personal("email address", email));
    }

    static User superuser(String email, String firstName) {
        var user = new User();
        user.email = email;
        user.firstName = firstName;
        user.staff = true;
        return user;
    }
}
