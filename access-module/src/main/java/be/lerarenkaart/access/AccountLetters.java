package be.lerarenkaart.access;

import be.lerarenkaart.mail.Letter;
import be.lerarenkaart.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells somebody what happened to their account, so that they notice when it was somebody else. Whoever has no address
 * hears nothing. Queued within the transaction of what happened.
 */
@ApplicationScoped
class AccountLetters {

    /** What became of an account; each has its sentence in one of two templates. */
    enum News {
        PASSWORD("account-changed", "password"),
        SECOND_STEP("account-changed", "secondStep"),
        SIGNED_OUT_ELSEWHERE("account-changed", "signedOutElsewhere"),
        SECOND_STEP_RESET("account-news", "stepReset"),
        EMAIL("account-news", "email"),
        RECOVERY_CODE_USED("account-news", "codeUsed"),
        RECOVERY_CODES_RENEWED("account-news", "codesRenewed"),
        PROVIDER_LINKED("account-news", "providerLinked"),
        PROVIDER_UNLINKED("account-news", "providerUnlinked");

        private final String template;
        private final String flag;

        News(String template, String flag) {
            this.template = template;
            this.flag = flag;
        }
    }

    private final Consumer<Letter> post;
    private final PublicAddress address;
    private final Clock clock;

    @Inject
    AccountLetters(Mails mails, PublicAddress address, Clock clock) {
        this(mails::queue, address, clock);
    }

    AccountLetters(Consumer<Letter> post, PublicAddress address, Clock clock) {
        this.post = post;
        this.address = address;
        this.clock = clock;
    }

    AccountLetters() {
        this((Consumer<Letter>) null, null, null);
    }

    void tell(Account account, News news) {
        tell(account, account.email(), news);
    }

    /** @param to the address that it had before, when that is the news */
    void tell(Account account, String to, News news) {
        if (to == null) {
            return;
        }
        Map<String, Object> values = new HashMap<>();
        for (News any : News.values()) {
            if (any.template.equals(news.template)) {
                values.put(any.flag, any == news);
            }
        }
        values.put("name", account.calledName());
        values.put("at", clock.instant());
        values.put("link", address.of("/wachtwoord-vergeten"));
        post.accept(new Letter(news.template, to, values, null, false));
    }
}
