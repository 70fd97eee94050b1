// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fleetpki.device.webform.internal.profile.Body.JsonTemplate;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a JSON body that is written as YAML: plain numbers and true or false are such, everything else is text. */
record JsonTemplateReader(Function<String, Template> templates, Problems problems) {

    JsonTemplate read(Node node) {
        return switch (node) {
            case MappingNode mapping -> table(mapping);
            case SequenceNode sequence ->
                new JsonTemplate.Sequence(
                        sequence.getValue().stream().map(this::read).toList());
            case ScalarNode scalar -> scalar(scalar);
            default -> nothing(node, "this cannot stand in a JSON body");
        };
    }

    private JsonTemplate table(MappingNode mapping) {
        Map<String, JsonTemplate> values = new LinkedHashMap<>();
        List<Node> odd = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                odd.add(tuple.getKeyNode());
            } else if (values.put(key.getValue(), read(tuple.getValueNode())) != null) {
                problems.report(key, "the key '" + key.getValue() + "' is there twice");
            }
        }
        odd.forEach(key -> problems.report(key, "a key must be a single word"));
        return new JsonTemplate.Table(values);
    }

    private JsonTemplate scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain && (tag.equals(Tag.INT) || tag.equals(Tag.BOOL) || tag.equals(Tag.NULL))) {
            if (!scalar.getValue().matches("-?[0-9]{1,18}|true|false|null")) {
                return nothing(scalar, "write numbers in decimal digits, true, false or null");
            }
            return new JsonTemplate.Plain(scalar.getValue());
        }
        try {
            return new JsonTemplate.Text(templates.apply(scalar.getValue()));
        } catch (IllegalArgumentException e) {
            return nothing(scalar, e.getMessage());
        }
    }

    private JsonTemplate nothing(Node node, String message) {
        problems.report(node, message);
        return new JsonTemplate.Plain("null");
    }
}
