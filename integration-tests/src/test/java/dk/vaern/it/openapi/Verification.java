package dk.vaern.it.openapi;

import static dk.vaern.it.openapi.Tour.JOINT;
import static dk.vaern.it.openapi.Tour.OWNER;

import dk.vaern.it.openapi.Calls.Call;
import java.time.Duration;

/** A contact point that is verified, as it should be and in every way that it should not. */
final class Verification {

    private static final String NUMBER = "+4520304050";

    private final Stage stage;

    Verification(Stage stage) {
        this.stage = stage;
    }

    void goThrough() {
        String point = stage.incidents()
                .by(JOINT, "addContactPoint")
                .on(OWNER)
                .with("channel", "SMS")
                .with("address", NUMBER)
                .ok()
                .id();
        Stage.soon(() -> stage.codes(NUMBER).size() == 1);
        Call request = by("requestCode").on(point);
        request.breaks("asked-just-now");
        stage.advance(Duration.ofMinutes(1));
        request.ok();
        Stage.soon(() -> stage.codes(NUMBER).size() == 2);
        Call verify = by("verifyDestination").on(point);
        String code = stage.codes(NUMBER).getLast();
        Call wrong = verify.with("code", code.equals("00000000") ? "00000001" : "00000000");
        for (int i = 0; i < 5; i++) {
            wrong.breaks("wrong-code");
        }
        Call right = verify.with("code", code);
        right.breaks("no-code-in-force");
        stage.advance(Duration.ofMinutes(1));
        request.ok();
        Stage.soon(() -> stage.codes(NUMBER).size() == 3);
        Call fresh = verify.with("code", stage.codes(NUMBER).getLast());
        fresh.ok();
        fresh.breaks("already-verified");
        request.breaks("already-verified");
    }

    private Call by(String operation) {
        return stage.notifications().by(OWNER, operation);
    }
}
