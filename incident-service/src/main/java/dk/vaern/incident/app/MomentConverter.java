package dk.vaern.incident.app;

import dk.vaern.incident.view.sharing.Moment;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code at=} as a position or an instant. */
@Component
class MomentConverter implements Converter<String, Moment> {

    @Override
    public Moment convert(String text) {
        return Moment.parse(text);
    }
}
