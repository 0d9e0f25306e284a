package dk.vaern.eventstore;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What a codec has to know of payloads that hold something personal; the JSON itself is its mapper's matter. */
public interface PersonalPayloads {

    /** Whether anything personal can stand in a value of this class. */
    boolean areIn(Class<?> stored);

    /** Attributes of a writer or reader of the stored form, by which it knows where that is kept. */
    Map<Object, Object> kept(Place place);

    /** Attributes of a reader of a form that was opened, and then upcast. */
    Map<Object, Object> opened();

    /**
     * Opens everything that is sealed in an older form, in place, so that an upcaster sees {@code {"person": …, "text": …}},
     * without a text when the person is erased.
     */
    void open(ObjectNode form, Place place);
}
