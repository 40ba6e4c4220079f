package be.lerarenkaart.portal.security.openid;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The bytes of an answer, which fails as soon as there are too many: not even those that came stay in memory. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
    private final long largest;
    private long received;
    private Flow.Subscription subscription;

    BoundedBody(long largest) {
        this.largest = largest;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        body.onSubscribe(begun);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        received += parts.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received > largest) {
            subscription.cancel();
            body.onError(new IOException("larger than " + largest + " bytes"));
        } else {
            body.onNext(parts);
        }
    }

    @Override
    public void onError(Throwable fault) {
        body.onError(fault);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
