package org.nuages.orders;

import java.util.Optional;
import org.nuages.core.input.Fields;

/** What a payer shows the provider. */
public record PaymentInput(String paymentToken) {

    private static final int LONGEST = 255;

    /**
     * @param usual of who sends none
     */
    static PaymentInput read(Fields in, Optional<String> usual) {
        var token = in.text("payment_token").most(LONGEST);
        return new PaymentInput(usual.map(token::orElse).orElse(token).value());
    }
}
