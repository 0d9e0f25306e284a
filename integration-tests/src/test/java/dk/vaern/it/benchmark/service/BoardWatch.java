package dk.vaern.it.benchmark.service;

import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.eventstore.boot.Projection;
import dk.vaern.incident.view.board.IncidentBoardProjection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes when the board's transactions are committed; the board itself is as it always is. */
final class BoardWatch implements BeanPostProcessor {

    private final Map<String, Long> committed = new ConcurrentHashMap<>();

    /** When what this command led to was on the board, by {@link System#nanoTime}; null when this node did not do it. */
    @Nullable
    Long committedAt(String causation) {
        return committed.get(causation);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof Projection(String name, Object handler) && name.equals(IncidentBoardProjection.NAME)
                ? new Projection(name, new Watched(new AnnotationEventHandlerAdapter(handler)))
                : bean;
    }

    private final class Watched implements EventMessageHandler {

        private final AnnotationEventHandlerAdapter board;

        Watched(AnnotationEventHandlerAdapter board) {
            this.board = board;
        }

        @Override
        public @Nullable Object handle(EventMessage<?> event) throws Exception {
            Object answer = board.handle(event);
            Object causation = event.getMetaData().get(EventMetadata.CAUSATION);
            if (causation != null) {
                CurrentUnitOfWork.get().afterCommit(_ -> committed.put(causation.toString(), System.nanoTime()));
            }
            return answer;
        }

        @Override
        public boolean canHandle(EventMessage<?> event) {
            return board.canHandle(event);
        }

        @Override
        public boolean canHandleType(Class<?> payloadType) {
            return board.canHandleType(payloadType);
        }

        @Override
        public boolean supportsReset() {
            return board.supportsReset();
        }
    }
}
