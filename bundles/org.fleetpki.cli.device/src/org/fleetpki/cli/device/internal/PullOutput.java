// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.device.api.pull.PulledDevice;
import org.fleetpki.fleet.api.pull.PullEvent;
import org.fleetpki.fleet.api.pull.PullRun;
import org.fleetpki.fleet.api.pull.PullState;

/** Tells what a server does that devices poll: a line for each event, and where the devices stand at the end. */
record PullOutput(CommandOutput output) {

    /** The server listens. */
    void begin(PullRun run) {
        switch (output.format()) {
            case TEXT -> output.text("Enter in the devices: " + run.url() + "\nFor trust lists: " + run.trustUrl());
            case NDJSON ->
                output.json(new JsonObject()
                        .with("event", "listening")
                        .with("url", run.url())
                        .with("trustUrl", run.trustUrl())
                        .text());
            case JSON -> output.note("Listening: " + run.url());
        }
        run.warnings().forEach(output::warn);
    }

    /** Something happened; called by several threads. */
    void event(PullEvent event) {
        if (event.kind() == PullEvent.Kind.WARNING) {
            output.warn(event.deviceId() + ": " + event.message());
        }
        if (output.format() == OutputFormat.NDJSON) {
            output.json(json(event).text());
        } else if (output.isText() && event.kind() != PullEvent.Kind.WARNING) {
            output.text(event.at().truncatedTo(ChronoUnit.SECONDS) + " " + who(event) + ": " + what(event));
        }
    }

    private static JsonObject json(PullEvent event) {
        JsonObject json = new JsonObject()
                .with("event", word(event.kind()))
                .with("at", event.at().toString())
                .with("device", event.deviceId())
                .with("serial", event.serial())
                .with("address", event.address());
        event.stage().ifPresent(stage -> json.with("stage", stage.name()));
        return json.with("message", event.message());
    }

    private static String who(PullEvent event) {
        return event.deviceId().isEmpty() ? event.serial() + " at " + event.address() : event.deviceId();
    }

    private static String what(PullEvent event) {
        String verb = word(event.kind()).replace('-', ' ');
        String stage = event.stage().map(now -> ", " + now).orElse("");
        return verb + stage + (event.message().isEmpty() ? "." : ": " + event.message());
    }

    private static String word(PullEvent.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The server has ended. */
    void end(PullRun run) {
        List<PullState> states = run.devices();
        switch (output.format()) {
            case TEXT -> {
                TextTable table = new TextTable(output.style(), "Device", "Serial number", "Stage", "Proof", "Remark");
                states.forEach(state -> table.row(
                        tone(state),
                        state.deviceId(),
                        state.serial(),
                        state.stage().map(PulledDevice.Stage::name).orElse("not here yet"),
                        proof(state),
                        remark(state)));
                output.text(table.text());
            }
            case NDJSON -> states.forEach(state -> output.json(json(state).text()));
            case JSON ->
                output.json(new JsonObject()
                        .with("url", run.url())
                        .with("trustUrl", run.trustUrl())
                        .withTexts("warnings", run.warnings())
                        .with("devices", states.stream().map(PullOutput::json).toList())
                        .text());
        }
    }

    private static Tone tone(PullState state) {
        if (state.isAt(PulledDevice.Stage.BLOCKED)) {
            return Tone.BAD;
        }
        return state.isAt(PulledDevice.Stage.GOOD) && state.proof() == PullState.Proof.PROVEN ? Tone.GOOD : Tone.PLAIN;
    }

    private static String proof(PullState state) {
        return state.proof().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String remark(PullState state) {
        return state.proof() == PullState.Proof.NOT_PROVEN ? state.proofDetail() : state.detail();
    }

    private static JsonObject json(PullState state) {
        JsonObject json = new JsonObject()
                .with("event", "device")
                .with("device", state.deviceId())
                .with("serial", state.serial());
        state.stage().ifPresent(stage -> json.with("stage", stage.name()));
        return json.with("detail", state.detail())
                .with("proof", state.proof().name())
                .with("proofDetail", state.proofDetail());
    }
}
