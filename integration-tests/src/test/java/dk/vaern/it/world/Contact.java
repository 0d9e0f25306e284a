package dk.vaern.it.world;

import dk.vaern.it.world.Message.Way;

/** A way of reaching an organisation, as its administrator would enter it. */
public record Contact(Way way, String address) {

    public static Contact mail(String organisation) {
        return new Contact(Way.EMAIL, "vagt@" + organisation + ".example");
    }

    public static Contact telephone(String number) {
        return new Contact(Way.SMS, number);
    }
}
