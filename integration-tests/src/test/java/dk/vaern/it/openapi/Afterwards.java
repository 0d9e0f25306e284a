package dk.vaern.it.openapi;

import static dk.vaern.it.openapi.Tour.JOINT;
import static dk.vaern.it.openapi.Tour.OWNER;

import dk.vaern.it.openapi.Calls.Call;
import dk.vaern.it.world.Providers;

/** What comes back after a message has left: signed by providers, and checked by receivers with keys of their own. */
final class Afterwards {

    private static final String ID = "msg_1";

    private final Stage stage;

    Afterwards(Stage stage) {
        this.stage = stage;
    }

    void goThrough() {
        for (String operation : new String[] {"reportTextMessage", "reportCall"}) {
            Call call = stage.notifications().by(JOINT, operation);
            signed(call).ok();
            signed(call.body("[]")).refused("invalid-input");
            signed(call).body(call.body() + " ").refused("signature-refused");
        }
        Call mail = stage.notifications().by(JOINT, "reportMail");
        signed(mail).ok();
        signed(mail.body("\n")).refused("invalid-input");
        mail.refused("signature-refused");
        keys();
    }

    private void keys() {
        String hook = stage.incidents()
                .by(JOINT, "addContactPoint")
                .on(OWNER)
                .with("channel", "WEBHOOK")
                .with("address", "https://hooks.example.org/vaern")
                .ok()
                .id();
        stage.notifications().by(OWNER, "readSigningKey").on(hook).ok();
        stage.notifications().by(OWNER, "rotateSigningKey").on(hook).ok();
    }

    private Call signed(Call call) {
        long now = stage.now().getEpochSecond();
        return call.header("webhook-id", ID)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", Providers.signature(ID, now, call.body()));
    }
}
