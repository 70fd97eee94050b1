// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Composes one YAML 1.2 document (core schema) into values with places.
 *
 * <p>Composed here from the parser's events rather than by the library, to bound depth and the size that aliases
 * unfold to, to report duplicate keys without stopping, and to repeat no text of the file: it may be a secret.
 */
final class YamlComposer {

    /** The formats need five levels. */
    private static final int MAX_DEPTH = 32;

    /** Values in a document, each alias counted as what it stands for. */
    private static final int MAX_VALUES = 2_000_000;

    /** An anchored value with the number of values in it and how deep it is. */
    private record Anchored(Value value, long size, int height) {}

    /** Ends composing; the sentence is for the problem list. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Place place;

        Stop(Place place, String message) {
            super(message, null, false, false);
            this.place = place;
        }
    }

    private final Problems problems;
    private final ScalarResolver resolver;
    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private long size;
    private int height;

    private YamlComposer(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.problems = problems;
        this.resolver = settings.getSchema().getScalarResolver();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The document; empty if it has no value or is no YAML, and then that was reported. */
    static Optional<Value> compose(String text, Problems problems) {
        try {
            return Optional.of(new YamlComposer(text, problems).document());
        } catch (Stop e) {
            problems.report(e.place, e.getMessage());
        } catch (YamlEngineException e) {
            YamlSyntaxProblem.report(e, text, problems);
        }
        return Optional.empty();
    }

    private Value document() {
        events.next(); // stream start
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            throw new Stop(Place.START, "the file is empty");
        }
        Value value = value(events.next(), 0);
        events.next(); // document end
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new Stop(place(after), "a second document begins here; the file holds exactly one");
        }
        return value;
    }

    private Value value(Event event, int depth) {
        Place place = place(event);
        if (depth > MAX_DEPTH) {
            throw new Stop(place, "values are nested more than " + MAX_DEPTH + " deep here");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias, depth, place);
        }
        long before = size;
        count(1, place);
        height = 0;
        Value value = switch (event) {
            case ScalarEvent scalar -> scalar(scalar, place);
            case CollectionStartEvent start
            when start.getEventId() == Event.ID.MappingStart -> table(start, depth, place);
            case CollectionStartEvent start -> sequence(start, depth, place);
            default -> throw new Stop(place, "a value is missing here");
        };
        int ownHeight = height;
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(anchor -> anchors.put(anchor, new Anchored(value, size - before, ownHeight)));
        return value;
    }

    private Value aliased(AliasEvent alias, int depth, Place place) {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw new Stop(
                    place, "this alias refers to no finished value above; put text that begins with * in quotes");
        }
        if (depth + anchored.height() > MAX_DEPTH) {
            throw new Stop(place, "values are nested more than " + MAX_DEPTH + " deep here");
        }
        count(anchored.size(), place);
        height = anchored.height();
        return anchored.value();
    }

    private Value.Scalar scalar(ScalarEvent event, Place place) {
        refuseTag(event.getTag(), place);
        Tag tag = event.isPlain() ? resolver.resolve(event.getValue(), true) : Tag.STR;
        Value.Scalar.Kind kind;
        if (tag.equals(Tag.INT)) {
            kind = Value.Scalar.Kind.INTEGER;
        } else if (tag.equals(Tag.FLOAT)) {
            kind = Value.Scalar.Kind.DECIMAL;
        } else if (tag.equals(Tag.BOOL)) {
            kind = Value.Scalar.Kind.BOOLEAN;
        } else if (tag.equals(Tag.NULL)) {
            kind = Value.Scalar.Kind.NULL;
        } else {
            kind = Value.Scalar.Kind.TEXT;
        }
        return new Value.Scalar(kind, event.getValue(), place);
    }

    private Value.Sequence sequence(CollectionStartEvent start, int depth, Place place) {
        refuseTag(start.getTag(), place);
        List<Value> values = new ArrayList<>();
        int tallest = 0;
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            values.add(value(event, depth + 1));
            tallest = Math.max(tallest, height);
        }
        height = tallest + 1;
        return new Value.Sequence(values, place);
    }

    private Value.Table table(CollectionStartEvent start, int depth, Place place) {
        refuseTag(start.getTag(), place);
        Map<String, Value.Entry> entries = new LinkedHashMap<>();
        int tallest = 0;
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Place keyPlace = place(event);
            if (!(value(event, depth + 1) instanceof Value.Scalar key)) {
                throw new Stop(keyPlace, "a key must be a single word");
            }
            Value value = value(events.next(), depth + 1);
            tallest = Math.max(tallest, height);
            Value.Entry earlier = entries.putIfAbsent(key.text(), new Value.Entry(keyPlace, value));
            if (earlier != null) {
                problems.report(keyPlace, DuplicateKey.sentence(key.text(), earlier));
            }
        }
        height = tallest + 1;
        return new Value.Table(entries, place);
    }

    private void count(long more, Place place) {
        size += more;
        if (size > MAX_VALUES) {
            throw new Stop(
                    place,
                    "the file holds more than " + MAX_VALUES
                            + " values, counting what aliases stand for; put devices into an inventory (CSV)");
        }
    }

    private static void refuseTag(Optional<String> tag, Place place) {
        if (tag.isPresent()) {
            throw new Stop(place, "tags are not used here; put text that begins with ! in quotes");
        }
    }

    private static Place place(Event event) {
        return event.getStartMark()
                .map(start -> new Place(start.getLine() + 1, start.getColumn() + 1))
                .orElse(Place.START);
    }
}
