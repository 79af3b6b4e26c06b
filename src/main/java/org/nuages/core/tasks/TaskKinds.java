package org.nuages.core.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.arc.All;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuages.core.tracing.Origin;

/** All tasks that are declared, by their names and by the types of what they are given. */
@Singleton
class TaskKinds {

    private final Map<String, Task<?>> byName;
    private final Map<Class<?>, Task<?>> byType;

    /** Not that of the answers: what is stored is read again, perhaps by the release before or after this one. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    TaskKinds(@All List<Task<?>> tasks) {
        this.byName = tasks.stream().collect(Collectors.toMap(Task::name, Function.identity()));
        this.byType = tasks.stream().collect(Collectors.toMap(Task::type, Function.identity()));
    }

    Collection<String> names() {
        return byName.keySet();
    }

    Task<?> called(String name) {
        return byName.get(name);
    }

    NewTask describe(Object payload, TaskOptions options) {
        var task = byType.get(payload.getClass());
        if (task == null) {
            throw new IllegalArgumentException("No task takes a " + payload.getClass());
        }
        try {
            return new NewTask(
                    task.name(), new JsonObject(json.writeValueAsString(payload)), options, Origin.current());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    <P> P payload(Task<P> task, JsonObject stored) {
        try {
            return json.readValue(stored.encode(), task.type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A payload of " + task.name() + " cannot be read any more", e);
        }
    }
}
