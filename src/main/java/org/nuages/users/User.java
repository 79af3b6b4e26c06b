package org.nuages.users;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    public Long id() {
        return id;
    }

    static User superuser(String email, String firstName, String hash) {
        var user = new User();
        user.email = email;
        user.firstName = firstName;
        user.password = hash;
        user.staff = true;
        return user;
    }
}
