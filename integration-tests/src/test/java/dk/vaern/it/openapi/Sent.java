package dk.vaern.it.openapi;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** What a request's body was: its publisher gives it again, at once. */
final class Sent implements Subscriber<ByteBuffer> {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Sent() {}

    static byte[] by(HttpRequest request) {
        var sent = new Sent();
        request.bodyPublisher().ifPresent(body -> body.subscribe(sent));
        return sent.bytes.toByteArray();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer buffer) {
        byte[] some = new byte[buffer.remaining()];
        buffer.get(some);
        bytes.writeBytes(some);
    }

    @Override
    public void onError(Throwable thrown) {
        throw new IllegalStateException(thrown);
    }

    @Override
    public void onComplete() {}
}
