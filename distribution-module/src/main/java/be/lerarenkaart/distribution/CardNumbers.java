package be.lerarenkaart.distribution;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes card numbers: 6, nine digits that nobody can guess, and Luhn's check digit. */
final class CardNumbers {

    private static final long FIRST_DIGIT = 6_000_000_000L;
    private static final int NINE_DIGITS = 1_000_000_000;

    private final RandomGenerator random;

    CardNumbers() {
        this(new SecureRandom());
    }

    CardNumbers(RandomGenerator random) {
        this.random = random;
    }

    long next() {
        long ten = FIRST_DIGIT + random.nextInt(NINE_DIGITS);
        return ten * 10 + checkDigit(ten);
    }

    /** The digit that makes the Luhn sum of all digits a multiple of ten. */
    static int checkDigit(long payload) {
        int sum = 0;
        boolean doubled = true;
        for (long rest = payload; rest > 0; rest /= 10) {
            int digit = (int) (rest % 10) * (doubled ? 2 : 1);
            sum += digit / 10 + digit % 10;
            doubled = !doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
